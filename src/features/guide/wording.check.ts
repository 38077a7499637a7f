import type { Path, Problem } from '#kernel/file';
import type { Duty, Step } from './card.file.ts';
import { partsOf, problem } from './ground.ts';
import type { Ground, Part } from './ground.ts';

/** A sentence says what its field says: two texts that were swapped are seen, and a "do not" that lost its "not". */
export const checkWording = (ground: Ground): Problem[] =>
  partsOf(ground).flatMap((part) => [
    ...part.steps.flatMap(({ step, at }) => [...kindSaid(part, step, at), ...rolesSaid(part, step, at)]),
    ...part.value.duties.flatMap((duty, nth) => dutySaid(part, duty, ['duties', nth])),
    ...part.value.doNot.flatMap(({ text, en }, nth) => [
      ...forbids(part, text, ['doNot', nth, 'text']),
      ...(en === undefined ? [] : forbids(part, en, ['doNot', nth, 'en'])),
    ]),
  ]);

interface Word {
  readonly pattern: RegExp;
  readonly shown: string;
}

/** The word a step of a kind cannot do without; the other kinds are done in many ways. */
const kinds: Readonly<Partial<Record<Step['kind'], Word>>> = {
  ring: { pattern: /^(?:ring|kald|alarmér)(?!\p{L})(?![^.]*(?<!\p{L})(?:ikke|aldrig|vent)(?!\p{L}))/iu, shown: 'ring' },
  tal: { pattern: /(?<!\p{L})(?:tal|hør|lyt|spørg)/iu, shown: 'tal' },
  underret: { pattern: /underret/iu, shown: 'underret' },
  'inddrag-familie': { pattern: /inddrag|kontakt|tal/iu, shown: 'inddrag' },
  maegling: { pattern: /mægl/iu, shown: 'mægling' },
};

/** Whom a step must name when it asks somebody to tell them. */
const told: Readonly<Record<string, Word>> = {
  politi: { pattern: /politi/iu, shown: 'politiet' },
  udenrigsministerium: { pattern: /ministeri/iu, shown: 'Udenrigsministeriet' },
};

const duties: Readonly<Partial<Record<Duty['kind'], Word>>> = {
  'skaerpet-underretningspligt': { pattern: /underret/iu, shown: 'underretningspligt' },
  'orienter-politiet': { pattern: /politi/iu, shown: 'politiet' },
  'orienter-udenrigsministeriet': { pattern: /ministeri/iu, shown: 'Udenrigsministeriet' },
  handleplan: { pattern: /handleplan/iu, shown: 'handleplan' },
};

const lacks = (text: string, word: Word | undefined): word is Word => word !== undefined && !word.pattern.test(text);

const tell = (part: Part, at: Path, wrong: string, write: string): Problem =>
  problem(part.placeOf(at), {
    rule: 'ord-og-handling',
    wrong,
    write,
    why: 'Er to tekster byttet om, ringer man det forkerte sted hen.',
  });

function kindSaid(part: Part, step: Step, at: Path): Problem[] {
  const word = kinds[step.kind];
  if (!lacks(step.text, word)) return [];
  return [
    tell(
      part,
      [...at, 'text'],
      `Trinnet ${step.key} er af slagsen ${step.kind}, men teksten siger ikke "${word.shown}"${step.kind === 'ring' ? ' som det første' : ''}.`,
      'Ret teksten eller kind.',
    ),
  ];
}

function rolesSaid(part: Part, step: Step, at: Path): Problem[] {
  if (step.kind !== 'orienter') return [];
  const text = `${step.text} ${step.note?.text ?? ''}`;
  return step.needs.flatMap((role) => {
    const word = told[role];
    if (!lacks(text, word)) return [];
    return [
      tell(
        part,
        [...at, 'text'],
        `Trinnet ${step.key} har brug for rollen ${role}, men teksten nævner ikke ${word.shown}.`,
        'Ret teksten eller needs.',
      ),
    ];
  });
}

function dutySaid(part: Part, duty: Duty, at: Path): Problem[] {
  const word = duties[duty.kind];
  if (!lacks(duty.text, word)) return [];
  return [
    tell(
      part,
      [...at, 'text'],
      `Pligten er ${duty.kind}, men teksten nævner ikke ${word.shown}.`,
      'Ret teksten eller kind.',
    ),
  ];
}

const no =
  /(?<!\p{L})(?:ikke|ingen|intet|aldrig|hverken|undlad|undgå|vent|not|no|none|nobody|nothing|never|neither|avoid|wait|don[’']t)(?!\p{L})/iu;

/** The "not" must stand in the first sentence: a later one, "(ikke fra planen)", forbids nothing. */
function forbids(part: Part, text: string, at: Path): Problem[] {
  const [first = ''] = text.split(/[.:;(]/, 1);
  if (no.test(first)) return [];
  const write = 'Begynd med et udsagnsord og "ikke", fx "Kontakt ikke familien".';
  return [
    problem(part.placeOf(at), {
      rule: 'goer-ikke',
      wrong: `"${text.slice(0, 50)}" står under "gør ikke", men siger ikke nej.`,
      write,
    }),
  ];
}
