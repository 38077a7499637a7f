import type { Problem } from '#kernel/file';
import { inWords } from '#kernel/day';
import { nearest } from '#kernel/nearest';
import { needs } from './contact.file.ts';
import type { Contact, Need, Role } from './contact.file.ts';
import { freshness, helps } from './contacts.ts';
import { checkHours } from './hours.check.ts';
import { checkNumbers } from './numbers.check.ts';
import { problem, rowsOf, written } from './rows.ts';
import type { Checking, Row } from './rows.ts';

/** The rules for the two contact files together: numbers, hours, who is next, acute help, conditions, departments, freshness. */
export function checkContacts(checking: Checking): Problem[] {
  const rows = rowsOf(checking);
  return [
    ...[checking.contacts, checking.nationalContacts].flatMap((file) => duplicates(written(file))),
    ...checkNumbers(checking, rows),
    ...rows.flatMap((row) => [...checkHours(row), ...next(row, rows), ...safehouse(row), ...mediation(row), ...known(row, checking), ...checked(row, checking)]),
    ...acute(checking, rows),
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
    return [problem({ rule: 'kontakt-id', place: at('id'), wrong: `To kontakter i filen hedder ${contact.id}.`, write: 'Giv den ene et andet id, eller slet den.' })];
  });
}

/** Everybody who may not answer says who does: the chain ends at one that always answers, and never bites its tail. */
function next({ contact, at }: Row, rows: readonly Row[]): Problem[] {
  const tell = (wrong: string, write: string, didYouMean?: string): Problem[] => [problem({ rule: 'kontakt-naeste', place: at('next'), wrong, write, didYouMean })];
  const named = contact.name.text;
  if (contact.next === undefined) {
    return answersAlways(contact) ? [] : tell(`${named} svarer måske ikke, og der står ikke, hvem man så ringer til.`, 'Skriv next med en kontakt, der altid svarer, fx alarm-112.');
  }
  const chain = chainFrom(contact, rows);
  if (chain === 'circle') return tell(`${named} ender i ring: next fører tilbage til en, man allerede har ringet til.`, 'Lad next ende hos en, der altid svarer, fx alarm-112.');
  const broken = chain.at(-1);
  if (broken?.next !== undefined) {
    if (broken !== contact) return [];
    return tell(`${named} har next: ${broken.next}, som ikke findes.`, 'Skriv id på en kontakt, der findes.', nearest(broken.next, rows.map((row) => row.contact.id)));
  }
  if (chain.slice(1).some(answersAlways)) return [];
  return tell(`Ingen efter ${named} svarer altid.`, 'Lad next føre til en med hours: altid og et nummer, fx alarm-112.');
}

const answersAlways = (contact: Contact): boolean => contact.hours === 'altid' && contact.phone !== undefined;

function chainFrom(contact: Contact, rows: readonly Row[]): readonly Contact[] | 'circle' {
  const chain = [contact];
  for (let last = contact; last.next !== undefined; ) {
    const id = last.next;
    const found = rows.find((row) => row.contact.id === id)?.contact;
    if (!found) return chain;
    if (chain.includes(found)) return 'circle';
    chain.push(found);
    last = found;
  }
  return chain;
}

/** Safehouse takes 16 to 30 without children, up to 2 years and then 1 (plan, Del 3 Kontakt; rule P15). */
function safehouse({ contact, at }: Row): Problem[] {
  if (!/safehouse/i.test(`${contact.id} ${contact.name.text}`)) return [];
  const conditions = contact.conditions.map((condition) => condition.text).join(' · ');
  const tell = (place: Problem['place'], wrong: string, write: string): Problem => problem({ rule: 'P15', place, wrong: `${contact.name.text} ${wrong}`, write });
  const told = [
    { holds: /16\D+30/.test(conditions), write: '16-30 år' },
    { holds: /\b(?:uden|ingen|ikke have) børn/i.test(conditions), write: 'Uden børn' },
    { holds: /2 år/.test(conditions), write: 'Op til 2 år' },
    { holds: /1 år/.test(conditions), write: 'Bagefter op til 1 år i udslusningsbolig' },
  ];
  return [
    ...(contact.ages.from === 16 && contact.ages.to === 30 ? [] : [tell(at('ages'), 'er for unge på 16-30 år, men ages siger noget andet.', 'Skriv ages: { from: 16, to: 30 }.')]),
    ...told.filter(({ holds }) => !holds).map(({ write }) => tell(at('conditions'), `mangler en betingelse: ${write}.`, `Skriv "${write}" under conditions.`)),
  ];
}

/** Whoever offers mediation carries the warning: only after a risk assessment (rule P7). */
function mediation({ contact, at }: Row): Problem[] {
  const offers = ['viso', 'red'].includes(contact.id) || /mægl/i.test(contact.what.text);
  const warned = /mægl/i.test(contact.caution?.text ?? '') && /risiko/i.test(contact.caution?.text ?? '');
  if (!offers || warned) return [];
  return [problem({ rule: 'P07', place: at('caution'), wrong: `${contact.name.text} tilbyder mægling, men advarslen mangler.`, write: 'Skriv caution: mægling først, når risikoen er vurderet.', why: 'Mægling for tidligt kan bringe personen i fare.' })];
}

function known({ contact, at }: Row, { municipality }: Checking): Problem[] {
  const departments = municipality.value.departments.map((department) => department.key);
  const sections = municipality.value.sections.map((section) => section.key);
  const ages = contact.ages.from <= contact.ages.to ? [] : [problem({ rule: 'kontakt-alder', place: at('ages'), wrong: `${contact.name.text} har en alder, der slutter, før den begynder.`, write: 'Byt om på from og to.' })];
  return [
    ...ages,
    ...contact.departments.flatMap((key, index) => unknown(key, departments, at('departments', index), { rule: 'kontakt-afdeling', what: 'Afdelingen' })),
    ...contact.cites.flatMap((key, index) => unknown(key, sections, at('cites', index), { rule: 'P11', what: 'Afsnittet' })),
  ];
}

function unknown(key: string, all: readonly string[], place: Problem['place'], { rule, what }: { readonly rule: string; readonly what: string }): Problem[] {
  if (all.includes(key)) return [];
  return [problem({ rule, place, wrong: `${what} ${key} står ikke i municipality.yaml.`, write: `Skriv en af: ${all.join(', ')}.`, didYouMean: nearest(key, all) })];
}

/** A number nobody has checked for twelve months is marked, not hidden (rule P18). */
function checked({ contact, at }: Row, { today }: Checking): Problem[] {
  const { checked: on, overdue } = freshness(contact, today);
  const place = at('checked', 'on');
  if (on > today) return [problem({ rule: 'P18', place, wrong: `${contact.name.text} er kontrolleret på en dag, der ikke er kommet endnu.`, write: 'Skriv dagen, nummeret sidst blev ringet op.' })];
  if (!overdue) return [];
  return [problem({ rule: 'P18', severity: 'warning', place, wrong: `${contact.name.text} er ikke kontrolleret siden ${inWords(on, 'da')}.`, write: contact.phone === undefined ? 'Find nummeret, skriv det, og ret checked til i dag.' : 'Ring nummeret op, og ret checked til i dag.' })];
}

/** Acute help: every contact the municipality names exists, has a number and helps that age; one of them always answers. */
function acute({ municipality }: Checking, rows: readonly Row[]): Problem[] {
  const { emergency, child, adult } = municipality.value.acute;
  const one = (id: string, path: readonly PropertyKey[], age?: 'under18' | 'adult'): Problem[] => acuteContact(id, rows, municipality.placeOf(['acute', ...path]), age);
  const alarm = rows.find((row) => row.contact.id === emergency)?.contact;
  const silent = alarm !== undefined && !(answersAlways(alarm) && alarm.roles.includes('alarm'));
  return [
    ...one(emergency, ['emergency']),
    ...child.flatMap((id, index) => one(id, ['child', index], 'under18')),
    ...adult.flatMap((id, index) => one(id, ['adult', index], 'adult')),
    ...(silent ? [problem({ rule: 'kontakt-akut', place: municipality.placeOf(['acute', 'emergency']), wrong: `${emergency} er ikke et alarmnummer, der altid svarer.`, write: 'Skriv alarm-112.' })] : []),
  ];
}

function acuteContact(id: string, rows: readonly Row[], place: Problem['place'], age?: 'under18' | 'adult'): Problem[] {
  const tell = (wrong: string, write: string, didYouMean?: string): Problem[] => [problem({ rule: 'kontakt-akut', place, wrong, write, didYouMean })];
  const row = rows.find(({ contact }) => contact.id === id);
  if (!row) return tell(`Akuthjælpen peger på ${id}, som ikke findes.`, 'Skriv id på en kontakt, der findes.', nearest(id, rows.map(({ contact }) => contact.id)));
  const { contact } = row;
  if (contact.phone === undefined) return tell(`Akuthjælpen peger på ${contact.name.text}, som intet nummer har.`, 'Vælg en kontakt med nummer.');
  if (!contact.needs.includes('akut')) return tell(`Akuthjælpen peger på ${contact.name.text}, som ikke har behovet akut.`, 'Skriv akut under kontaktens needs, eller vælg en anden.');
  if (age && !helps(contact, age)) return tell(`${contact.name.text} hjælper ikke ${age === 'adult' ? 'voksne' : 'børn'}, men står som akuthjælp for dem.`, 'Ret kontaktens ages, eller vælg en anden.');
  return [];
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
    if (there.length === 0) return [problem({ rule: 'kontakt-behov', place, wrong: `Ingen kontakt har behovet ${need}.`, write: `Skriv ${need} under needs på den, man skal ringe til.` })];
    const must = mustHave[need];
    if (!must || there.some((contact) => contact.roles.includes(must.role))) return [];
    return [problem({ rule: must.rule, place, wrong: `Ingen kontakt med behovet ${need} har rollen ${must.role}.`, write: `Skriv ${need} under needs på kontakten med rollen ${must.role}.` })];
  });
}

/** Each department has somebody of its own to ask, with or without a number (plan, Del 2 Organisering). */
function covered({ municipality }: Checking, rows: readonly Row[]): Problem[] {
  return municipality.value.departments.flatMap(({ key, name }, index) => {
    const own = rows.some(({ contact }) => contact.roles.includes('sparring') && (contact.id === key || contact.departments.includes(key)));
    if (own) return [];
    const place = municipality.placeOf(['departments', index]);
    return [problem({ rule: 'kontakt-afdeling', place, wrong: `${name.text} har ingen konsulent i contacts.yaml.`, write: `Opret en kontakt med rollen sparring og departments: [${key}]. Kender I ikke nummeret, så skriv missing.` })];
  });
}
