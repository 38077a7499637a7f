import { dayOf, inWords as dayInWords } from '#kernel/day';
import { say } from '#kernel/text';
import type { Language } from '#kernel/text';
import type { Municipality } from '#features/plan';
import { Said, TelRow } from '#ui/acute.tsx';
import { dial } from '#ui/address.ts';
import type { Contact } from './contact.file.ts';
import { freshness, helps, nextFor, originOf, shownPhone } from './contacts.ts';
import type { Listed } from './contacts.ts';
import { contactWords as words } from './contacts.words.ts';
import { stateAt } from './hours.ts';
import { clockOf, inWords, weekInWords } from './hours.words.ts';

/** What a contact is shown with: the page's language and minute, all others, and the plan's section names. */
export interface Around {
  readonly language: Language;
  readonly now: Date;
  readonly contacts: readonly Listed[];
  readonly sections: Municipality['sections'];
}

/** The number as a whole row to press; where it is missing, the row says what the municipality must fill in. */
export function PhoneRow({ contact, language }: { contact: Pick<Contact, 'name' | 'phone' | 'phoneNote' | 'missing'>; language: Language }) {
  const { name, phone, phoneNote, missing } = contact;
  if (phone === undefined) {
    return (
      <p class="contact__missing">
        <strong>{say(words.noNumber, language)}</strong> {missing && <Said phrase={missing} language={language} />}
      </p>
    );
  }
  return <TelRow phone={shownPhone(phone)} name={phoneNote ?? name} language={language} />;
}

/** The one honest word of time, and the minute it was true. The browser's script keeps it true. */
export function TimeWord({ contact, around, of }: { contact: Pick<Contact, 'hours'>; around: Around; of: string }) {
  const { language, now } = around;
  const state = stateAt(contact.hours, now);
  return (
    <p class="contact__time no-print" data-time={of} data-kind={state.kind}>
      <strong>{inWords(state, now, language)}</strong>{' '}
      <small>
        {say(words.clock, language)} {clockOf(now, language)}
      </small>
    </p>
  );
}

/** Whom to call when this one does not answer; kept true by the script, so the empty row is there too. */
function NextRow({ contact, around }: { contact: Listed; around: Around }) {
  const { language, contacts, now } = around;
  const next = nextFor(contact, contacts, now);
  if (contact.next === undefined) return null;
  return (
    <p class="contact__next" data-next={contact.id} hidden={next === undefined}>
      <span>{say(words.noAnswer, language)}</span>{' '}
      <a href={dial(next?.phone ?? '112')}>
        <span>{next && <Said phrase={next.name} language={language} />}</span> <b>{shownPhone(next?.phone ?? '112')}</b>
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
    <article class="contact" id={`kontakt-${contact.id}`} data-contact={contact.id} data-needs={contact.needs.join(' ')} data-ages={ages}>
      <Heading class="contact__name">
        <Said phrase={contact.name} language={language} />
      </Heading>
      <p class="contact__what">
        <Said phrase={contact.what} language={language} />
      </p>
      <PhoneRow contact={contact} language={language} />
      {contact.phone !== undefined && <TimeWord contact={contact} around={around} of={contact.id} />}
      {contact.phone !== undefined && <p class="contact__week">{weekInWords(contact.hours, language)}</p>}
      <NextRow contact={contact} around={around} />
      <More contact={contact} around={around} />
      <Mind contact={contact} language={language} />
      <Written contact={contact} language={language} />
      <Provenance contact={contact} around={around} />
    </article>
  );
}

function More({ contact, around }: { contact: Listed; around: Around }) {
  const { language } = around;
  return contact.more.map((line, index) => (
    <div class="contact__line">
      <TelRow phone={shownPhone(line.phone)} name={line.label} language={language} />
      <TimeWord contact={line} around={around} of={`${contact.id}/${index}`} />
      <p class="contact__week">{weekInWords(line.hours, language)}</p>
      <p class="contact__source">
        {say(words.notFromPlan, language)}
        {!line.confirmed && ` ${say(words.notConfirmed, language)}`}. {say(words.source, language)} <span lang="da">{line.source}</span>.
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
      <Phrases title={say(words.ready, language)} phrases={contact.ready} language={language} />
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
      <ul>
        {phrases.map((phrase) => (
          <li>
            <Said phrase={phrase} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}

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

function Provenance({ contact, around }: { contact: Listed; around: Around }) {
  const { language, now } = around;
  const { checked, overdue } = freshness(contact, dayOf(now));
  return (
    <div class="contact__source">
      <p>{<OriginWords contact={contact} around={around} />}</p>
      {contact.hoursSource && contact.hours !== 'ukendt' && (
        <p>
          {say(words.hoursFrom, language)} <span lang="da">{contact.hoursSource}</span>.
        </p>
      )}
      <p>
        {say(words.checked, language)} {dayInWords(checked, language)}, <Said phrase={contact.checked.by} language={language} />.{' '}
        {overdue && <strong class="contact__overdue">{say(words.overdue, language)}</strong>}
      </p>
      <p>
        {say(words.owner, language)} <Said phrase={contact.owner} language={language} />.
      </p>
    </div>
  );
}

function OriginWords({ contact, around }: { contact: Listed; around: Around }) {
  const { language, sections } = around;
  const origin = originOf(contact);
  if (origin.kind === 'missing') return null;
  if (origin.kind === 'plan') {
    const places = sections.filter((section) => origin.cites.includes(section.key)).map((section) => `${section.part} ${section.title}`);
    return (
      <>
        {say(words.fromPlan, language)}: <span lang="da">{places.join(' · ')}</span>.
      </>
    );
  }
  const confirmed = origin.confirmed && origin.approvedBy ? `, ${say(words.approved, language)} ${origin.approvedBy}` : ` ${say(words.notConfirmed, language)}`;
  return (
    <>
      {say(words.notFromPlan, language)}
      {confirmed}. {say(words.source, language)} <span lang="da">{origin.source}</span>.
    </>
  );
}
