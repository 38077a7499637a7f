import type { Municipality } from '#features/plan';
import { wallOf } from '#kernel/danish-time';
import { say, speak } from '#kernel/text';
import type { Language } from '#kernel/text';
import { Said } from '#ui/acute.tsx';
import type { Page } from '#ui/page.ts';
import { needs } from './needs.ts';
import { acuteContacts, ages, helps, shownPhone } from './contacts.ts';
import type { Listed } from './contacts.ts';
import { ContactView, PhoneRow, TimeWord } from './contacts.view.tsx';
import { ageWords, contactWords as words, hourWords, needWords, timeWords } from './contacts.words.ts';
import { clockOf, longDay } from './hours.words.ts';
import type { Around } from './provenance.view.tsx';

/** What the page is made of: the merged contacts and the municipality. */
export interface ContactContent {
  readonly contacts: readonly Listed[];
  readonly municipality: Municipality;
}

/** The page "Ring nu" as it reads at a moment. Works without a script: the chips are links within the page. */
export function contactPages(content: ContactContent, language: Language, now: Date): Page[] {
  const around = { language, now, contacts: content.contacts, sections: content.municipality.sections };
  const title = say(words.title, language);
  return [
    {
      path: '/kontakter',
      language,
      title,
      section: 'contacts',
      scripts: ['contacts'],
      made: 'now',
      body: <Body content={content} around={around} title={title} />,
    },
  ];
}

function Body({ content, around, title }: { content: ContactContent; around: Around; title: string }) {
  const { language, now } = around;
  return (
    <div class="contacts" data-contacts>
      <h1>{title}</h1>
      <p class="contacts__when" data-computed>
        {say(timeWords.computed, language)} {longDay(wallOf(now).day, language)} {say(timeWords.clock, language)}{' '}
        {clockOf(now, language)}. <span class="no-print">{say(words.lead, language)}</span>
      </p>
      <p class="print-only">
        {say(words.outdated, language)} {content.municipality.address}/kontakter
      </p>
      <Acute content={content} around={around} />
      <Filters content={content} language={language} />
      <Targets language={language} />
      <p class="contacts__found" data-found role="status" data-none={say(words.none, language)} />
      <Everybody content={content} around={around} />
      <Departments content={content} around={around} />
      <Data content={content} language={language} />
    </div>
  );
}

function Acute({ content, around }: { content: ContactContent; around: Around }) {
  const { language } = around;
  return (
    <section class="acute" aria-labelledby="akut-nu">
      <h2 id="akut-nu" class="acute__title">
        {say(words.acute, language)}
      </h2>
      <p class="acute__what">{say(words.acuteWhat, language)}</p>
      {acuteContacts(content.contacts, content.municipality).map((contact) => (
        <>
          <PhoneRow
            contact={{ name: contact.name, phone: contact.phone }}
            language={language}
            label={helps(contact, 'adult') ? undefined : say(ageWords.under18, language)}
          />
          <TimeWord contact={contact} around={around} of={contact.id} />
        </>
      ))}
    </section>
  );
}

interface Chip {
  readonly href: string;
  readonly value: string;
  readonly text: string;
}

function Chips({ title, kind, chips }: { title: string; kind: string; chips: readonly Chip[] }) {
  return (
    <div class="contacts__filter no-print" data-filter={kind} role="group" aria-label={title}>
      <p>{title}</p>
      <div class="chips">
        {chips.map((chip) => (
          <a class="chip" href={chip.href} data-value={chip.value}>
            {chip.text}
          </a>
        ))}
      </div>
    </div>
  );
}

function Filters({ content, language }: { content: ContactContent; language: Language }) {
  const departments = content.municipality.departments;
  return (
    <>
      <Chips
        title={say(words.need, language)}
        kind="need"
        chips={needs.map((need) => ({ href: `#behov-${need}`, value: need, text: say(needWords[need], language) }))}
      />
      <details class="contacts__more no-print">
        <summary>{say(words.more, language)}</summary>
        <Chips
          title={say(words.age, language)}
          kind="age"
          chips={ages.map((age) => ({ href: `#alder-${age}`, value: age, text: say(ageWords[age], language) }))}
        />
        <Chips
          title={say(words.department, language)}
          kind="department"
          chips={departments.map(({ key, short }) => ({
            href: `#afdeling-${key}`,
            value: key,
            text: speak(short, language).text,
          }))}
        />
        <Hour language={language} />
      </details>
    </>
  );
}

/** The hour can only be asked about with a script; without one the page is about now. */
function Hour({ language }: { language: Language }) {
  return (
    <div class="contacts__filter no-print" data-hour role="group" aria-label={say(words.hour, language)} hidden>
      <p>{say(words.hour, language)}</p>
      <div class="chips">
        {(['now', 'night', 'weekend'] as const).map((choice) => (
          <button class="chip" type="button" data-value={choice} aria-pressed={choice === 'now' ? 'true' : 'false'}>
            {say(hourWords[choice], language)}
          </button>
        ))}
      </div>
      <label class="contacts__other">
        {say(words.other, language)} <input type="datetime-local" data-other autocomplete="off" />
      </label>
      <label class="contacts__only">
        <input type="checkbox" data-only autocomplete="off" /> {say(words.only, language)}
      </label>
      <button class="chip" type="button" data-all>
        {say(words.all, language)}
      </button>
    </div>
  );
}

/** What a chip points at when there is no script: the words of the choice, and the way back. */
function Targets({ language }: { language: Language }) {
  const targets = [
    ...needs.map((need) => ({ id: `behov-${need}`, text: say(needWords[need], language) })),
    ...ages.map((age) => ({ id: `alder-${age}`, text: say(ageWords[age], language) })),
  ];
  return targets.map(({ id, text }) => (
    <p class="contacts__target no-print" id={id}>
      {say(words.showing, language)} <strong>{text}</strong>. <a href="#kontakter">{say(words.all, language)}</a>
    </p>
  ));
}

/** Whether a contact is some department's own. */
const belongsTo = (contact: Listed, department: string): boolean =>
  contact.departments.includes(department) || contact.id === department;

function Everybody({ content, around }: { content: ContactContent; around: Around }) {
  const keys = content.municipality.departments.map((department) => department.key);
  const others = content.contacts.filter((contact) => !keys.some((key) => belongsTo(contact, key)));
  const [numbered, unnumbered] = [
    others.filter((contact) => contact.phone !== undefined),
    others.filter((contact) => contact.phone === undefined),
  ];
  return (
    <section class="contacts__group" id="kontakter" aria-labelledby="kontakter-alle">
      <h2 id="kontakter-alle">{say(words.everybody, around.language)}</h2>
      {[...numbered, ...unnumbered].map((contact) => (
        <ContactView contact={contact} around={around} />
      ))}
    </section>
  );
}

function Departments({ content, around }: { content: ContactContent; around: Around }) {
  const { language } = around;
  return (
    <section class="contacts__group" aria-labelledby="kontakter-afdeling">
      <h2 id="kontakter-afdeling">{say(words.own, language)}</h2>
      <p>{say(words.ownWhat, language)}</p>
      {content.municipality.departments.map((department) => {
        const own = content.contacts.filter((contact) => belongsTo(contact, department.key));
        return (
          <section class="contacts__department" id={`afdeling-${department.key}`} data-department={department.key}>
            <h3>
              <Said phrase={department.name} language={language} />
            </h3>
            {own.length === 0 && <p class="contact__missing">{say(words.nobodyHere, language)}</p>}
            {own.map((contact) =>
              contact.departments.indexOf(department.key) > 0 ? (
                <p>
                  <a href={`#kontakt-${contact.id}`}>
                    <Said phrase={contact.name} language={language} />
                  </a>
                </p>
              ) : (
                <ContactView contact={contact} around={around} level={4} />
              ),
            )}
          </section>
        );
      })}
    </section>
  );
}

/** What the browser's script works out the time from: only what is on the page already. `<` is escaped, so nothing can end the element. */
function Data({ content, language }: { content: ContactContent; language: Language }) {
  const contacts = content.contacts.map(
    ({ id, phone, hours, next, needs: about, departments, ages: helped, more, name }) => ({
      id,
      ...(phone === undefined ? {} : { phone, shown: shownPhone(phone) }),
      name: speak(name, language).text,
      hours,
      ...(next === undefined ? {} : { next }),
      needs: about,
      departments,
      ages: helped,
      more: more.map((line) => line.hours),
    }),
  );
  const text = JSON.stringify({ language, contacts }).replaceAll('<', '\\u003c');
  return <script type="application/json" data-contacts-data dangerouslySetInnerHTML={{ __html: text }} />;
}
