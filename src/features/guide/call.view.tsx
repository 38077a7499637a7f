import { rowsInWords, shownPhone } from '#features/contacts';
import type { Contact } from '#features/contacts';
import type { Language } from '#kernel/text';
import { dial } from '#ui/address.ts';
import { cardWords } from './guide.words.ts';
import { Said } from '#ui/acute.tsx';

/** A contact as one row to press; without a number it says what is missing instead of hiding it. */
export function CallRow({ contact, language }: { contact: Contact; language: Language }) {
  const { phone, name, missing } = contact;
  if (phone === undefined) {
    return (
      <p class="tel">
        <span class="tel__name">
          <Said phrase={name} language={language} />
        </span>
        <small>
          {cardWords.noNumber[language]} {missing ? <Said phrase={missing} language={language} /> : null}
        </small>
      </p>
    );
  }
  return (
    <a class="tel" href={dial(phone)}>
      <span class="tel__name">
        <Said phrase={name} language={language} />
        <small>{notes(contact, language).join(' · ')}</small>
      </span>{' '}
      <b class="tel__number">{shownPhone(phone)}</b>
    </a>
  );
}

/** What one must know before pressing: hours, and that a number is not the plan's. */
function notes({ hours, cites }: Contact, language: Language): string[] {
  const time =
    typeof hours === 'string'
      ? { altid: cardWords.always, ukendt: cardWords.hoursUnknown }[hours][language]
      : rowsInWords(hours, language);
  return cites.length === 0 ? [time, cardWords.notFromPlan[language]] : [time];
}

/** Who may get help there, and what to be careful with. */
export function Conditions({ contact, language }: { contact: Contact; language: Language }) {
  const phrases = [...contact.conditions, ...(contact.caution ? [contact.caution] : [])];
  if (phrases.length === 0) return null;
  return (
    <ul class="conditions">
      {phrases.map((phrase) => (
        <li>
          <Said phrase={phrase} language={language} />
        </li>
      ))}
    </ul>
  );
}
