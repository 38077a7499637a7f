import type { Path, Problem } from '#kernel/file';
import type { Step } from './card.file.ts';
import { onCard, partsOf, problem } from './ground.ts';
import type { Ground, Part } from './ground.ts';
import type { EndedPath } from './paths.ts';

/** Rules 7 and 8: the family is never drawn in too early, one talks alone, and no relative stands between. */
export const checkFamily = (ground: Ground): Problem[] => [
  ...partsOf(ground).flatMap((part) =>
    part.steps.flatMap(({ step, at }) => [...checkFirst(part, step, at), ...checkWords(part, step, at)]),
  ),
  ...ground.ended.flatMap((ended) => [...checkOrder(ground, ended), ...checkSaid(ground, ended)]),
];

const touches = (step: Step): boolean =>
  step.kind === 'inddrag-familie' || step.kind === 'maegling' || step.toward === 'familien';

const before = ['samtykke', 'risikovurdering'] as const;

const tell = (wrong: string, write: string) => ({
  rule: 'P07',
  wrong,
  write,
  why: 'Inddrages familien for tidligt, kan det gøre det farligere for den, det handler om (planen, 3.under18).',
});

function checkFirst(part: Part, step: Step, at: Path): Problem[] {
  if (!touches(step)) return [];
  const lacking = before.filter((first) => !step.after.includes(first));
  return lacking.map((first) =>
    problem(
      part.placeOf([...at, 'kind']),
      tell(
        `Trinnet retter sig mod familien uden ${first} først.`,
        'Skriv after: [samtykke, risikovurdering], eller slet trinnet.',
      ),
    ),
  );
}

const verbs =
  'kontakt|ring|skriv|tal|tale|taler|spørg|inddrag|inddrage|indkald|orienter|informer|besøg|fortæl|underret|hør|invitér|inviter|involvér|involver|mægl';
const relatives =
  'familien|familie|forældrene|forældre|moren|faren|mor|far|mødrene|fædrene|søskende|slægten|slægtninge|ægtefællen|manden|værgen|hjemmet|hjem|derhjemme|husstanden|storebror|storebroren|bror|broren|søster|søsteren|onkel|tante|fætter|kusine';
const early = new RegExp(
  `(?<![\\p{L}])(?:${verbs})(?![\\p{L}])[^.:;!?]*?(?<![\\p{L}])(?:${relatives})(?![\\p{L}])`,
  'iu',
);
const held =
  /(?<!\p{L})(?:ikke|ingen|aldrig|før|inden|uden|vent|alene|hvis familien|udenom|hverken|om børnene|hvem|hvad|om forældrene)(?!\p{L})/iu;
const mediation = /mægl/iu;

/** A step of another kind that says it all the same: "Ring til familien", "Kontakt forældrene". */
function checkWords(part: Part, step: Step, at: Path): Problem[] {
  if (touches(step)) return [];
  const texts: readonly (readonly [string, Path])[] = [
    [step.text, [...at, 'text']],
    [step.note?.text ?? '', [...at, 'note', 'text']],
  ];
  return texts.flatMap(([text, path]) => {
    const caught = text.split(/(?<=[.!?])\s/).filter((sentence) => early.test(sentence) && !held.test(sentence));
    const mediates = mediation.test(text) && !held.test(text);
    return [
      ...caught.map((sentence) =>
        problem(
          part.placeOf(path),
          tell(
            `Trinnet beder om at gå til familien: "${sentence}"`,
            'Skriv det om, eller brug kind: inddrag-familie med after: [samtykke, risikovurdering].',
          ),
        ),
      ),
      ...(mediates
        ? [
            problem(
              part.placeOf(path),
              tell(
                'Trinnet nævner mægling uden forbehold.',
                'Brug kind: maegling med after: [samtykke, risikovurdering].',
              ),
            ),
          ]
        : []),
    ];
  });
}

function checkOrder(ground: Ground, ended: EndedPath): Problem[] {
  const early = ended.card.steps.slice(0, 2).some(({ value }) => touches(value.step));
  return early
    ? [
        onCard(ground, ended, ['steps'], {
          rule: 'P07',
          wrong: 'Et trin mod familien står blandt de to første.',
          write: 'Flyt trinnet ned, efter samtykke og risikovurdering.',
        }),
      ]
    : [];
}

const not = /(?<!\p{L})(?:ikke|ingen|aldrig)(?!\p{L})/iu;

interface Demand {
  readonly rule: string;
  readonly at: string;
  readonly isSaid: (ended: EndedPath) => boolean;
  readonly wrong: string;
  readonly write: string;
}

const doNots = ({ card }: EndedPath): string[] => card.doNot.map(({ value }) => value.text);
const steps = ({ card }: EndedPath): string[] =>
  card.steps.flatMap(({ value }) => [value.step.text, value.step.note?.text ?? '']);

const demands: readonly Demand[] = [
  {
    rule: 'P07',
    at: 'doNot',
    isSaid: (ended) =>
      ended.card.doNot.some(
        ({ value }) =>
          not.test(value.text) &&
          /(?:kontakt|ring|inddrag|tal|sig|fortæl|orienter)/iu.test(value.text) &&
          /famili|forældre/iu.test(value.text),
      ),
    wrong: 'Kortet siger ikke, at man skal vente med familien.',
    write: 'Skriv det under doNot, fx "Kontakt ikke familien".',
  },
  {
    rule: 'P08',
    at: 'steps',
    isSaid: ({ card }) =>
      card.steps.some(
        ({ value: { step } }) => (step.toward === 'barnet' || step.toward === 'personen') && /alene/iu.test(step.text),
      ),
    wrong: 'Intet trin siger, at man skal tale alene med den, det handler om.',
    write: 'Tilføj et trin med kind: tal, fx "Tal alene med barnet".',
  },
  {
    rule: 'P08',
    at: 'doNot',
    isSaid: (ended) =>
      [...doNots(ended), ...steps(ended)].some(
        (text) => (/bisidder/iu.test(text) && not.test(text)) || /ingen[^.]*bisidder/iu.test(text),
      ),
    wrong: 'Kortet siger ikke, at ingen fra familien må være bisidder.',
    write: 'Skriv under doNot: "Lad ingen fra familien være bisidder eller tolk."',
  },
  {
    rule: 'P08',
    at: 'doNot',
    isSaid: (ended) =>
      doNots(ended).some((text) => /tolk/iu.test(text) && /famili|slægt|pårørende/iu.test(text) && not.test(text)),
    wrong: 'Kortet siger ikke, at ingen fra familien må tolke.',
    write: 'Skriv under doNot: "Lad ingen fra familien være bisidder eller tolk."',
  },
];

const checkSaid = (ground: Ground, ended: EndedPath): Problem[] =>
  demands
    .filter(({ isSaid }) => !isSaid(ended))
    .map(({ rule, at, wrong, write }) => onCard(ground, ended, [at], { rule, wrong, write }));
