import type { Addition, Card, Step } from '../src/features/guide/card.file.ts';
import { roles } from '../src/features/contacts/contact.file.ts';
import { another, drop, plant, positions, remove, swap } from './faults.ts';
import type { Fault, Sheet, Town } from './faults.ts';

/** What a card or an addition may say of its steps: where they stand in the copy that is broken. */
interface Part<Value> {
  readonly sheet: Sheet<Value>;
  readonly stepsOf: (value: Value) => Step[];
  readonly dropStep: (value: Value, index: number) => void;
  readonly swapSteps: (value: Value, one: number, other: number) => void;
}

const kinds = [
  'ring',
  'tal',
  'underret',
  'sparring',
  'orienter',
  'aftal',
  'noter',
  'folg-op',
  'inddrag-familie',
  'maegling',
] as const;
const towards = ['myndighed', 'kollega', 'personen', 'barnet', 'familien', 'ingen'] as const;
const dutyKinds = [
  'skaerpet-underretningspligt',
  'orienter-udenrigsministeriet',
  'orienter-politiet',
  'handleplan',
  'andet',
] as const;
const levels = ['acute', 'today', 'soon'] as const;
const ages = ['under18', 'adult', 'unknown'] as const;

/** Every fault of every card and addition. */
export function cardFaults(town: Town): Fault[] {
  const known = {
    contacts: [...new Set(town.contacts.flatMap(({ value }) => value.contacts.map(({ id }) => id)))],
    sections: town.municipality.value.sections.map(({ key }) => key),
    points: town.points.value.points.map(({ key }) => key),
    departments: town.municipality.value.departments.map(({ key }) => key),
    laws: town.law.value.law.map(({ key }) => key),
  };
  const cards = town.cards.flatMap((sheet) => {
    const part: Part<Card> = {
      sheet,
      stepsOf: ({ steps }) => steps,
      dropStep: ({ steps }, index) => drop(steps, index),
      swapSteps: ({ steps }, one, other) => swap(steps, one, other),
    };
    return [...stepFaults(part, known), ...listFaults(sheet, known), ...cardOnly(sheet, known.departments)];
  });
  const additions = town.additions.flatMap((sheet) => {
    const part: Part<Addition> = {
      sheet,
      stepsOf: ({ steps }) => steps.map(({ step }) => step),
      dropStep: ({ steps }, index) => drop(steps, index),
      swapSteps: ({ steps }, one, other) => swap(steps, one, other),
    };
    return [...stepFaults(part, known), ...listFaults(sheet, known), ...additionOnly(sheet)];
  });
  return [...cards, ...additions];
}

interface Known {
  readonly contacts: readonly string[];
  readonly sections: readonly string[];
  readonly points: readonly string[];
  readonly laws: readonly string[];
}

function stepFaults<Value>(part: Part<Value>, known: Known): Fault[] {
  const { sheet, stepsOf } = part;
  const steps = stepsOf(sheet.value);
  return steps.flatMap((step, index) => {
    const at = (kind: string, detail: string, change: (copy: Step) => void): Fault[] =>
      plant(sheet, kind, `trin ${step.key}${detail && `: ${detail}`}`, (copy) => {
        const found = stepsOf(copy)[index];
        if (found) change(found);
      });
    return [
      ...plant(sheet, 'trin fjernet', `trin ${step.key}`, (copy) => part.dropStep(copy, index)),
      ...plant(sheet, 'trin flyttet', `trin ${step.key} ned`, (copy) => part.swapSteps(copy, index, index + 1)),
      ...plant(sheet, 'trin flyttet', `trin ${step.key} til sidst`, (copy) =>
        part.swapSteps(copy, index, steps.length - 1),
      ),
      ...plant(sheet, 'kontakter ombyttet mellem trin', `trin ${step.key}`, (copy) =>
        swapContacts(stepsOf(copy), index),
      ),
      ...contactsOfStep(step, index, at, known),
      ...sourcesOfStep(step, index, at, known),
      ...wordsOfStep(step, at),
      ...plant(sheet, 'trinnenes tekst ombyttet', `trin ${step.key}`, (copy) => swapTexts(stepsOf(copy), index)),
      ...natureOfStep(step, index, at),
    ];
  });
}

type At = (kind: string, detail: string, change: (copy: Step) => void) => Fault[];

function swapContacts(steps: Step[], index: number): void {
  const one = steps[index];
  const other = steps.find(
    (step, place) => place > index && step.contacts.length > 0 && step.contacts.join() !== one?.contacts.join(),
  );
  if (!one || !other || one.contacts.length === 0) return;
  [one.contacts, other.contacts] = [other.contacts, one.contacts];
}

/** The words of two steps change places: everything that points is right, and the sentence is wrong. */
function swapTexts(steps: Step[], index: number): void {
  const [one, other] = [steps[index], steps[index + 1]];
  if (one && other) [one.text, other.text] = [other.text, one.text];
}

function wordsOfStep(step: Step, at: At): Fault[] {
  return [
    ...at('note fjernet', '', (copy) => void delete copy.note),
    ...at('engelsk fjernet', '', (copy) => void delete copy.en),
    ...at('familien skrevet ind i trin', '', (copy) => void (copy.text = 'Ring til forældrene.')),
    ...at('nummer skrevet ind i trin', '', (copy) => void (copy.text = `${step.text} 43 68 64 86`)),
  ];
}

function contactsOfStep(step: Step, index: number, at: At, known: Known): Fault[] {
  return positions(step.contacts).flatMap((place) => {
    const id = step.contacts[place] ?? '';
    const other =
      another(
        known.contacts.filter((one) => !step.contacts.includes(one)),
        id,
        index * 7 + place,
      ) ?? '';
    return [
      ...at('kontakt findes ikke', id, (copy) => void (copy.contacts[place] = `${id}x`)),
      ...at('kontakt forvekslet', `${id} → ${other}`, (copy) => void (copy.contacts[place] = other)),
      ...at('kontakt fjernet fra trin', id, (copy) => drop(copy.contacts, place)),
      ...at('kontakter byttet om i trin', id, (copy) => swap(copy.contacts, place, place + 1)),
    ];
  });
}

function sourcesOfStep(step: Step, index: number, at: At, known: Known): Fault[] {
  const cites = positions(step.cites).flatMap((place) => {
    const section = step.cites[place] ?? '';
    const wrong =
      another(
        known.sections.filter((one) => !step.cites.includes(one)),
        section,
        index + place,
      ) ?? '';
    return [
      ...at('kildehenvisning fjernet', section, (copy) => drop(copy.cites, place)),
      ...at('kildehenvisning forkert', `${section} → ${wrong}`, (copy) => void (copy.cites[place] = wrong)),
      ...at('kildehenvisning findes ikke', section, (copy) => void (copy.cites[place] = '3.kontakter')),
    ];
  });
  const points = positions(step.fulfils).flatMap((place) => {
    const point = step.fulfils[place] ?? '';
    const wrong = another(known.points, point, index * 3 + place) ?? '';
    return [
      ...at('punkt ikke opfyldt', point, (copy) => drop(copy.fulfils, place)),
      ...at('punkt forvekslet', `${point} → ${wrong}`, (copy) => void (copy.fulfils[place] = wrong)),
    ];
  });
  const law = positions(step.law).flatMap((place) => {
    const name = step.law[place] ?? '';
    const wrong = another(known.laws, name, place + index) ?? '';
    return [
      ...at('lov fjernet', name, (copy) => drop(copy.law, place)),
      ...at('lov forvekslet', `${name} → ${wrong}`, (copy) => void (copy.law[place] = wrong)),
    ];
  });
  return [...cites, ...points, ...law];
}

function natureOfStep(step: Step, index: number, at: At): Fault[] {
  const kind = another(kinds, step.kind, index) ?? 'ring';
  const toward = another(towards, step.toward, index) ?? 'ingen';
  const needs = positions(step.needs).flatMap((place) => {
    const need = step.needs[place] ?? 'politi';
    const wrong = another(roles, need, index + place) ?? 'politi';
    return [
      ...at('rolle fjernet fra trin', need, (copy) => drop(copy.needs, place)),
      ...at('rolle forvekslet i trin', `${need} → ${wrong}`, (copy) => void (copy.needs[place] = wrong)),
    ];
  });
  return [
    ...at('handling ændret', `${step.kind} → ${kind}`, (copy) => void (copy.kind = kind)),
    ...at('retning ændret', `${step.toward} → ${toward}`, (copy) => void (copy.toward = toward)),
    ...at('retning ændret', `${step.toward} → familien`, (copy) => void (copy.toward = 'familien')),
    ...positions(step.after).flatMap((place) =>
      at('betingelse fjernet (after)', step.after[place] ?? '', (copy) => drop(copy.after, place)),
    ),
    ...needs,
  ];
}

type Lists = Pick<Card, 'say' | 'doNot' | 'duties' | 'contacts' | 'gaps' | 'level' | 'reviewBy'>;

function listFaults<Value extends Lists>(sheet: Sheet<Value>, known: Known): Fault[] {
  const { value } = sheet;
  return [
    ...(['say', 'doNot'] as const).flatMap((list) => pointFaults(sheet, list, known)),
    ...dutyFaults(sheet, known),
    ...positions(value.contacts).flatMap((place) => [
      ...plant(sheet, 'kontakt fjernet fra kort', value.contacts[place] ?? '', (copy) => drop(copy.contacts, place)),
      ...plant(sheet, 'kontakt findes ikke', value.contacts[place] ?? '', (copy) => void (copy.contacts[place] += 'x')),
    ]),
    ...positions(value.gaps).flatMap((place) => [
      ...plant(sheet, 'hul fjernet fra kort', value.gaps[place] ?? '', (copy) => drop(copy.gaps, place)),
      ...plant(sheet, 'hul findes ikke', value.gaps[place] ?? '', (copy) => void (copy.gaps[place] += 'x')),
    ]),
    ...levels.flatMap((level) =>
      plant(sheet, 'niveau ændret', `${value.level} → ${level}`, (copy) => void (copy.level = level)),
    ),
  ];
}

function pointFaults<Value extends Lists>(sheet: Sheet<Value>, list: 'say' | 'doNot', known: Known): Fault[] {
  const name = list === 'say' ? 'sig' : 'gør ikke';
  return sheet.value[list].flatMap((point, index) => {
    const wrong = another(known.sections, point.cites[0] ?? '', index) ?? '';
    return [
      ...(list === 'say'
        ? []
        : plant(
            sheet,
            '"ikke" tabt i "gør ikke"',
            point.text,
            (copy) => void (copy[list][index] && (copy[list][index].text = point.text.replace(/ikke |ingen /i, ''))),
          )),
      ...plant(sheet, `"${name}" fjernet`, point.text, (copy) => drop(copy[list], index)),
      ...plant(
        sheet,
        'kildehenvisning forkert',
        `${name}: ${point.text} → ${wrong}`,
        (copy) => void copy[list][index]?.cites.splice(0, 1, wrong),
      ),
    ];
  });
}

function dutyFaults<Value extends Lists>(sheet: Sheet<Value>, known: Known): Fault[] {
  return sheet.value.duties.flatMap((duty, index) => {
    const kind = another(dutyKinds, duty.kind, index) ?? 'andet';
    const wrong = another(known.sections, duty.cites[0] ?? '', index + 3) ?? '';
    return [
      ...plant(sheet, 'pligt fjernet', duty.kind, (copy) => drop(copy.duties, index)),
      ...plant(
        sheet,
        'pligt forvekslet',
        `${duty.kind} → ${kind}`,
        (copy) => void (copy.duties[index] && (copy.duties[index].kind = kind)),
      ),
      ...plant(sheet, 'pligternes tekst ombyttet', duty.kind, (copy) => {
        const [one, other] = [copy.duties[index], copy.duties[index + 1]];
        if (one && other) [one.text, other.text] = [other.text, one.text];
      }),
      ...plant(sheet, 'frist fjernet', duty.kind, (copy) => void delete copy.duties[index]?.deadline),
      ...plant(
        sheet,
        'kildehenvisning forkert',
        `pligt ${duty.kind} → ${wrong}`,
        (copy) => void copy.duties[index]?.cites.splice(0, 1, wrong),
      ),
    ];
  });
}

function cardOnly(sheet: Sheet<Card>, departments: readonly string[]): Fault[] {
  const { department, age, id } = sheet.value;
  return [
    remove(sheet, 'kort fjernet'),
    ...ages.flatMap((other) =>
      plant(sheet, 'kortets alder ændret', `${age} → ${other}`, (copy) => void (copy.age = other)),
    ),
    ...[another(departments, department, id.length) ?? null, null].flatMap((other) =>
      plant(sheet, 'kortets afdeling ændret', `${department} → ${other}`, (copy) => void (copy.department = other)),
    ),
    ...plant(sheet, 'kortets navn ændret', id, (copy) => void (copy.id = `${id}-2`)),
    ...plant(sheet, 'gennemsyn ændret', 'længst forbi', (copy) => void (copy.reviewBy = longAgo)),
  ];
}

function additionOnly(sheet: Sheet<Addition>): Fault[] {
  return [
    remove(sheet, 'tillæg fjernet'),
    ...plant(sheet, 'tillæggets navn ændret', sheet.value.id, (copy) => void (copy.id += '-2')),
    ...sheet.value.steps.flatMap(({ step, at }, index) =>
      plant(
        sheet,
        'trin flyttet',
        `trin ${step.key} fra ${at}`,
        (copy) => void (copy.steps[index] && (copy.steps[index].at = at === 'top' ? 'bottom' : 'top')),
      ),
    ),
    ...plant(sheet, 'gennemsyn ændret', 'længst forbi', (copy) => void (copy.reviewBy = longAgo)),
  ];
}

const longAgo = '2019-01-01' as Card['reviewBy'];
