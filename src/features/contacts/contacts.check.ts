import type { Problem } from '#kernel/file';
import { inWords } from '#kernel/day';
import { nearest } from '#kernel/nearest';
import type { Contact, Role } from './contact.file.ts';
import { checkAcute } from './acute.check.ts';
import { checkNext } from './chain.check.ts';
import { freshness } from './contacts.ts';
import { checkHours } from './hours.check.ts';
import { needs } from './needs.ts';
import type { Need } from './needs.ts';
import { checkNumbers } from './numbers.check.ts';
import { problem, rowsOf, written } from './rows.ts';
import type { Checking, Row } from './rows.ts';

/** The rules for the two contact files together: numbers, hours, who is next, acute help, conditions, departments, freshness. */
export function checkContacts(checking: Checking): Problem[] {
  const rows = rowsOf(checking);
  return [
    ...[checking.contacts, checking.nationalContacts].flatMap((file) => duplicates(written(file))),
    ...checkNumbers(checking, rows),
    ...rows.flatMap((row) => [
      ...checkHours(row),
      ...checkNext(row, rows),
      ...safehouse(row),
      ...mediation(row),
      ...known(row, checking),
      ...checked(row, checking),
    ]),
    ...checkAcute(checking.municipality, rows),
    ...needed(checking, rows),
    ...covered(checking, rows),
  ];
}

function duplicates(rows: readonly Row[]): Problem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ contact, at }) => {
    const before = seen.has(contact.id);
    seen.add(contact.id);
    if (!before) return [];
    return [
      problem({
        rule: 'kontakt-id',
        place: at('id'),
        wrong: `To kontakter i filen hedder ${contact.id}.`,
        write: 'Giv den ene et andet id, eller slet den.',
      }),
    ];
  });
}

/** Safehouse takes 16 to 30 without children, up to 2 years and then 1 (plan, Del 3 Kontakt; rule P15). */
function safehouse({ contact, at }: Row): Problem[] {
  if (!/safehouse/i.test(`${contact.id} ${contact.name.text}`)) return [];
  const conditions = contact.conditions.map((condition) => condition.text).join(' · ');
  const tell = (place: Problem['place'], wrong: string, write: string): Problem =>
    problem({ rule: 'P15', place, wrong: `${contact.name.text} ${wrong}`, write });
  const told = [
    { holds: /16\D+30/.test(conditions), write: '16-30 år' },
    { holds: /\b(?:uden|ingen|ikke have) børn/i.test(conditions), write: 'Uden børn' },
    { holds: /2 år/.test(conditions), write: 'Op til 2 år' },
    { holds: /1 år/.test(conditions), write: 'Bagefter op til 1 år i udslusningsbolig' },
  ];
  return [
    ...(contact.ages.from === 16 && contact.ages.to === 30
      ? []
      : [
          tell(at('ages'), 'er for unge på 16-30 år, men ages siger noget andet.', 'Skriv ages: { from: 16, to: 30 }.'),
        ]),
    ...told
      .filter(({ holds }) => !holds)
      .map(({ write }) =>
        tell(at('conditions'), `mangler en betingelse: ${write}.`, `Skriv "${write}" under conditions.`),
      ),
  ];
}

/** Whoever offers mediation carries the warning: only after a risk assessment (rule P7). */
function mediation({ contact, at }: Row): Problem[] {
  const warning = contact.caution?.text ?? '';
  if (!offersMediation(contact) || (/mægl/i.test(warning) && /risiko/i.test(warning))) return [];
  const wrong = `${contact.name.text} tilbyder mægling, men advarslen mangler.`;
  const write = 'Skriv caution: mægling først, når risikoen er vurderet.';
  return [
    problem({
      rule: 'P07',
      place: at('caution'),
      wrong,
      write,
      why: 'Mægling for tidligt kan bringe personen i fare.',
    }),
  ];
}

/** VISO and RED do, says the plan (Del 3 Kontakt), whether or not the entry mentions it. */
const offersMediation = (contact: Contact): boolean =>
  ['viso', 'red'].includes(contact.id) || /mægl/i.test(contact.what.text);

function known({ contact, at }: Row, { municipality }: Checking): Problem[] {
  const departments = municipality.value.departments.map((department) => department.key);
  const sections = municipality.value.sections.map((section) => section.key);
  const ages =
    contact.ages.from <= contact.ages.to
      ? []
      : [
          problem({
            rule: 'kontakt-alder',
            place: at('ages'),
            wrong: `${contact.name.text} har en alder, der slutter, før den begynder.`,
            write: 'Byt om på from og to.',
          }),
        ];
  return [
    ...ages,
    ...contact.departments.flatMap((key, index) =>
      unknown(key, departments, at('departments', index), { rule: 'kontakt-afdeling', what: 'Afdelingen' }),
    ),
    ...contact.cites.flatMap((key, index) =>
      unknown(key, sections, at('cites', index), { rule: 'P11', what: 'Afsnittet' }),
    ),
  ];
}

function unknown(
  key: string,
  all: readonly string[],
  place: Problem['place'],
  { rule, what }: { readonly rule: string; readonly what: string },
): Problem[] {
  if (all.includes(key)) return [];
  return [
    problem({
      rule,
      place,
      wrong: `${what} ${key} står ikke i municipality.yaml.`,
      write: `Skriv en af: ${all.join(', ')}.`,
      didYouMean: nearest(key, all),
    }),
  ];
}

/** A number nobody has checked for twelve months is marked, not hidden (rule P18). */
function checked({ contact, at }: Row, { today }: Checking): Problem[] {
  const { checked: on, overdue } = freshness(contact, today);
  const place = at('checked', 'on');
  if (on > today)
    return [
      problem({
        rule: 'P18',
        place,
        wrong: `${contact.name.text} er kontrolleret på en dag, der ikke er kommet endnu.`,
        write: 'Skriv dagen, nummeret sidst blev ringet op.',
      }),
    ];
  if (!overdue) return [];
  return [
    problem({
      rule: 'P18',
      severity: 'warning',
      place,
      wrong: `${contact.name.text} er ikke kontrolleret siden ${inWords(on, 'da')}.`,
      write:
        contact.phone === undefined
          ? 'Find nummeret, skriv det, og ret checked til i dag.'
          : 'Ring nummeret op, og ret checked til i dag.',
    }),
  ];
}

/** Each chip leads to somebody, and the duties of the plan to whom the plan names (rules P6, P9 and P16). */
const mustHave: Readonly<Partial<Record<Need, { readonly rule: string; readonly role: Role }>>> = {
  akut: { rule: 'P03', role: 'alarm' },
  udrejse: { rule: 'P06', role: 'udenrigsministerium' },
  anmeldelse: { rule: 'P09', role: 'politi' },
  ekstremisme: { rule: 'P16', role: 'kriminalpraevention' },
};

function needed({ contacts }: Checking, rows: readonly Row[]): Problem[] {
  const place = contacts.placeOf(['contacts']);
  return needs.flatMap((need) => {
    const there = rows.filter(({ contact }) => contact.needs.includes(need)).map(({ contact }) => contact);
    if (there.length === 0)
      return [
        problem({
          rule: 'kontakt-behov',
          place,
          wrong: `Ingen kontakt har behovet ${need}.`,
          write: `Skriv ${need} under needs på den, man skal ringe til.`,
        }),
      ];
    const must = mustHave[need];
    if (!must || there.some((contact) => contact.roles.includes(must.role))) return [];
    return [
      problem({
        rule: must.rule,
        place,
        wrong: `Ingen kontakt med behovet ${need} har rollen ${must.role}.`,
        write: `Skriv ${need} under needs på kontakten med rollen ${must.role}.`,
      }),
    ];
  });
}

/** Each department has somebody of its own to ask, with or without a number (plan, Del 2 Organisering). */
function covered({ municipality }: Checking, rows: readonly Row[]): Problem[] {
  return municipality.value.departments.flatMap(({ key, name }, index) => {
    const own = rows.some(
      ({ contact }) => contact.roles.includes('sparring') && (contact.id === key || contact.departments.includes(key)),
    );
    if (own) return [];
    const place = municipality.placeOf(['departments', index]);
    return [
      problem({
        rule: 'kontakt-afdeling',
        place,
        wrong: `${name.text} har ingen konsulent i contacts.yaml.`,
        write: `Opret en kontakt med rollen sparring og departments: [${key}]. Kender I ikke nummeret, så skriv missing.`,
      }),
    ];
  });
}
