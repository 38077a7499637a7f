import { say } from '#kernel/text';
import type { Language, Text } from '#kernel/text';
import { Said, TelRow } from '#ui/acute.tsx';
import { dial } from '#ui/address.ts';
import type { Contact, Hours } from './contact.file.ts';
import { helps, nextFor, shownPhone } from './contacts.ts';
import type { Listed } from './contacts.ts';
import { contactWords as words, timeWords } from './contacts.words.ts';
import { stateAt } from './hours.ts';
import { clockOf, inWords, weekInWords } from './hours.words.ts';
import { Provenance } from './provenance.view.tsx';
import type { Around } from './provenance.view.tsx';

/** The number as a whole row to press; where it is missing, the row says what the municipality must fill in. */
export function PhoneRow({
  contact,
  language,
  label,
}: {
  contact: Pick<Contact, 'name' | 'phone' | 'phoneNote' | 'missing'>;
  language: Language;
  label?: string | undefined;
}) {
  const { name, phone, phoneNote, missing } = contact;
  if (phone === undefined) {
    return (
      <p class="contact__missing">
        <strong>{say(words.noNumber, language)}</strong> {missing && <Said phrase={missing} language={language} />}
      </p>
    );
  }
  return (
    <TelRow
      phone={shownPhone(phone)}
      name={phoneNote ?? name}
      language={language}
      {...(label === undefined ? {} : { label })}
    />
  );
}

/** The one honest word of time, and the minute it was true. The browser's script keeps it true. */
export function TimeWord({ contact, around, of }: { contact: Pick<Contact, 'hours'>; around: Around; of: string }) {
  const { language, now } = around;
  const state = stateAt(contact.hours, now);
  return (
    <p class="contact__time no-print" data-time={of} data-kind={state.kind}>
      <strong>{inWords(state, now, language)}</strong>{' '}
      <small>
        {say(timeWords.reckoned, language)} {clockOf(now, language)}
      </small>
    </p>
  );
}

/** Whom to call when this one does not answer; kept true by the script, so the empty row is there too. */
function NextRow({ contact, around }: { contact: Listed; around: Around }) {
  const { language, contacts, now } = around;
  const next = nextFor(contact, contacts, now);
  const shown = next ?? contact;
  if (contact.next === undefined) return null;
  return (
    <p class="contact__next" data-next={contact.id} hidden={next === undefined}>
      <span>{say(words.noAnswer, language)}</span>{' '}
      <a href={shown.phone && dial(shown.phone)}>
        <span>
          <Said phrase={shown.name} language={language} />
        </span>{' '}
        <b>{shown.phone && shownPhone(shown.phone)}</b>
      </a>
    </p>
  );
}

/** One contact in full, in the order somebody needs it: who, number, is it open, who else, what to mind, where it is from. */
export function ContactView({ contact, around, level = 3 }: { contact: Listed; around: Around; level?: 3 | 4 }) {
  const { language } = around;
  const Heading = level === 3 ? 'h3' : 'h4';
  const ages = (['under18', 'adult'] as const).filter((age) => helps(contact, age)).join(' ');
  return (
    <article
      class="contact"
      id={`kontakt-${contact.id}`}
      data-contact={contact.id}
      data-needs={contact.needs.join(' ')}
      data-ages={ages}
    >
      <Heading class="contact__name">
        <Said phrase={contact.name} language={language} />
      </Heading>
      <p class="contact__what">
        <Said phrase={contact.what} language={language} />
      </p>
      <CallRow contact={contact} language={language} />
      {contact.phone !== undefined && <TimeWord contact={contact} around={around} of={contact.id} />}
      {contact.phone !== undefined && <Week hours={contact.hours} language={language} />}
      <NextRow contact={contact} around={around} />
      <More contact={contact} around={around} />
      <Mind contact={contact} language={language} />
      <Written contact={contact} language={language} />
      <Provenance contact={contact} around={around} />
      <Before contact={contact} language={language} />
    </article>
  );
}

/** The number under a name that is already read: the row says only that it calls, and where to. */
function CallRow({ contact, language }: { contact: Contact; language: Language }) {
  if (contact.phone === undefined) return <PhoneRow contact={contact} language={language} />;
  return (
    <a class="tel" href={dial(contact.phone)}>
      <span>
        {contact.phoneNote ? <Said phrase={contact.phoneNote} language={language} /> : say(words.call, language)}
        <span class="visually-hidden">
          {' '}
          <Said phrase={contact.name} language={language} />
        </span>
      </span>{' '}
      <b>{shownPhone(contact.phone)}</b>
    </a>
  );
}

/** The week in words; "round the clock" and "unknown" are said already, but not on paper. */
function Week({ hours, language }: { hours: Hours; language: Language }) {
  return (
    <p class={typeof hours === 'string' ? 'contact__week print-only' : 'contact__week'}>
      {weekInWords(hours, language)}
    </p>
  );
}

function More({ contact, around }: { contact: Listed; around: Around }) {
  const { language } = around;
  return contact.more.map((line, index) => (
    <div class="contact__line">
      <TelRow phone={shownPhone(line.phone)} name={line.label} language={language} />
      <TimeWord contact={line} around={around} of={`${contact.id}/${index}`} />
      <Week hours={line.hours} language={language} />
      <p class="contact__source">
        {say(words.notFromPlan, language)}
        {!line.confirmed && ` ${say(words.notConfirmed, language)}`}.
      </p>
    </div>
  ));
}

function Mind({ contact, language }: { contact: Contact; language: Language }) {
  return (
    <>
      {contact.caution && (
        <p class="contact__caution">
          <strong>{say(words.caution, language)}</strong> <Said phrase={contact.caution} language={language} />
        </p>
      )}
      <Phrases title={say(words.conditions, language)} phrases={contact.conditions} language={language} />
    </>
  );
}

function Phrases({ title, phrases, language }: { title: string; phrases: Contact['ready']; language: Language }) {
  if (phrases.length === 0) return null;
  return (
    <div class="contact__list">
      <p>
        <strong>{title}</strong>
      </p>
      <Items phrases={phrases} language={language} />
    </div>
  );
}

const Items = ({ phrases, language }: { phrases: Contact['ready']; language: Language }) => (
  <ul>
    {phrases.map((phrase) => (
      <li>
        <Said phrase={phrase} language={language} />
      </li>
    ))}
  </ul>
);

function Written({ contact, language }: { contact: Contact; language: Language }) {
  return (
    <>
      {contact.mail && (
        <p class="contact__link">
          <a href={`mailto:${contact.mail}`}>
            {say(words.mail, language)} {contact.mail}
          </a>
        </p>
      )}
      {contact.web && (
        <p class="contact__link">
          <a href={contact.web} rel="noreferrer">
            {say(words.web, language)} {new URL(contact.web).hostname}
          </a>
        </p>
      )}
    </>
  );
}

/** What to have ready, and who answers for the entry: opened when there is time. */
function Before({ contact, language }: { contact: Listed; language: Language }) {
  const hasReady = contact.ready.length > 0;
  return (
    <details class="contact__before no-print">
      <summary>
        {say(hasReady ? words.ready : words.aboutEntry, language)}
        <span class="visually-hidden">
          : <Said phrase={contact.name} language={language} />
        </span>
      </summary>
      {hasReady && <Items phrases={contact.ready} language={language} />}
      <div class="contact__source">
        <Source title={words.hoursFrom} source={contact.hoursSource} language={language} />
        <Source
          title={words.beyond}
          source={contact.beyondPlan?.source ?? contact.more[0]?.source}
          language={language}
        />
        <p>
          {say(words.owner, language)} <Said phrase={contact.owner} language={language} />.
        </p>
      </div>
    </details>
  );
}

function Source({ title, source, language }: { title: Text; source: string | undefined; language: Language }) {
  if (source === undefined) return null;
  return (
    <p>
      {say(title, language)} <span lang="da">{source}</span>.
    </p>
  );
}
