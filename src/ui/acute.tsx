import type { FC } from 'hono/jsx';
import { say, speak } from '#kernel/text';
import type { Language, Phrase } from '#kernel/text';
import { dial } from './address.ts';
import { frameWords } from './frame.words.ts';
import { frontWords } from './front.words.ts';
import type { AcuteContact, Site } from './site.ts';

/** A phrase with the language it is really in, where that is not the page's own (WCAG 3.1.2). */
export const Said: FC<{ phrase: Phrase; language: Language }> = ({ phrase, language }) => {
  const said = speak(phrase, language);
  return said.language === language ? <>{said.text}</> : <span lang={said.language}>{said.text}</span>;
};

/** A telephone number as a whole row that can be tapped: who, and the number large. */
export const TelRow: FC<{ phone: string; label?: string; name?: Phrase; language: Language }> = ({
  phone,
  label,
  name,
  language,
}) => (
  <a class="tel" href={dial(phone)}>
    <span>
      {label && <small>{label} </small>}
      {name && <Said phrase={name} language={language} />}
    </span>{' '}
    <b>{phone}</b>
  </a>
);

const whom = (contact: AcuteContact, language: Language) =>
  contact.whom === 'child' ? { label: say(frontWords.child, language) } : {};

/** Each number once, under 18 first: the plan names Familieafsnittet before the police (Del 3, unge under 18). */
const localOf = (site: Site): readonly AcuteContact[] => {
  const local = site.acute.filter((contact) => contact.whom !== 'all');
  const police = local.filter((contact) => contact.whom === 'adult').map((contact) => contact.id);
  return local.filter((contact) => contact.whom === 'adult' || !police.includes(contact.id));
};

/** The acute numbers alone: danger to life first and largest, then the others in their order. */
export const AcuteNumbers: FC<{ site: Site; language: Language }> = ({ site, language }) => {
  const emergency = emergencyOf(site);
  return (
    <>
      {emergency && (
        <a class="tel tel--first" href={dial(emergency.phone)}>
          <span>{say(frontWords.call, language)}</span> <b>{emergency.phone}</b>
        </a>
      )}
      {localOf(site).map((contact) => (
        <TelRow phone={contact.phone} {...whom(contact, language)} name={contact.name} language={language} />
      ))}
    </>
  );
};

const emergencyOf = (site: Site): AcuteContact | undefined => site.acute.find((contact) => contact.whom === 'all');

/** The acute box: the only strong colour on a page, each number a row that can be tapped (rule P03). */
export const AcuteBox: FC<{ site: Site; language: Language; level?: 1 | 2 }> = ({ site, language, level = 2 }) => {
  const emergency = emergencyOf(site);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section class="acute" aria-labelledby="akut">
      <Heading id="akut">{say(frontWords.acute, language)}</Heading>
      <p>{say(frontWords.acuteMeans, language)}</p>
      <AcuteNumbers site={site} language={language} />
      <p>
        {say(frontWords.noAnswer, language)} {emergency && !emergency.fromPlan && say(frontWords.beyondPlan, language)}
      </p>
    </section>
  );
};

const short = (contact: AcuteContact, language: Language) =>
  contact.whom === 'all' ? undefined : say(contact.whom === 'child' ? frameWords.child : frameWords.adult, language);

/** The acute numbers at the bottom edge of the screen, for pages where questions are asked. */
export const AcuteBar: FC<{ site: Site; language: Language }> = ({ site, language }) => (
  <aside class="acute-bar" aria-label={say(frameWords.acute, language)}>
    {[...site.acute.filter((contact) => contact.whom === 'all'), ...localOf(site)].map((contact) => (
      <a href={dial(contact.phone)}>
        <small>{short(contact, language) ?? say(frameWords.acute, language)}</small> <b>{contact.phone}</b>
      </a>
    ))}
  </aside>
);
