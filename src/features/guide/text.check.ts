import { addMonths, inWords } from '#kernel/day';
import type { Path, Problem } from '#kernel/file';
import type { ShownCard } from './compose.ts';
import { onCard, partsOf, problem } from './ground.ts';
import type { Ground, Part } from './ground.ts';

/** Rules 12, 14, 17, 18 and 20 for texts and dates: no number typed by hand, nothing personal asked, one A4, not overdue. */
export const checkTexts = (ground: Ground): Problem[] => [
  ...partsOf(ground).flatMap((part) => [...checkNumbers(part), ...checkLengths(part), ...checkDates(ground, part)]),
  ...checkQuestions(ground),
  ...checkPaper(ground),
  ...checkAdditions(ground),
];

/** Every text of a value with its place. */
function textsOf(value: unknown, at: Path = []): { readonly text: string; readonly at: Path }[] {
  if (typeof value === 'string') return [{ text: value, at }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsOf(inner, [...at, Array.isArray(value) ? Number(name) : name]),
  );
}

const number = /(?<![\d-])(?:\+45 ?)?(?:\d{2} ?){3}\d{2}(?![\d-])|(?<!\d)11[24](?!\d)/;
const wordFields: ReadonlySet<PropertyKey> = new Set(['text', 'en']);

/** The software prints the numbers, so that no old one is left in a sentence. */
const checkNumbers = (part: Part): Problem[] =>
  textsOf(part.value)
    .filter(({ text, at }) => wordFields.has(at.at(-1) ?? '') && number.test(text))
    .map(({ text, at }) =>
      problem(part.placeOf(at), {
        rule: 'P12',
        wrong: `Teksten har et telefonnummer i sig: ${number.exec(text)?.[0]?.trim() ?? ''}.`,
        write: 'Slet nummeret, og skriv kontakten under contacts: så skriver Værn det rigtige nummer.',
      }),
    );

const longest = { step: 100, note: 230, point: 130, duty: 180, title: 70, short: 40 } as const;

function checkLengths(part: Part): Problem[] {
  const { value } = part;
  const long = (text: string | undefined, limit: number, at: Path): Problem[] =>
    text === undefined || text.length <= limit
      ? []
      : [
          problem(part.placeOf(at), {
            rule: 'P17',
            wrong: `Teksten er på ${text.length} tegn. Her er der plads til ${limit}.`,
            write: 'Skriv kortere: et kort skal læses i en fart og være på ét A4.',
          }),
        ];
  return [
    ...part.steps.flatMap(({ step, at }) => [
      ...long(step.text, longest.step, [...at, 'text']),
      ...long(step.note?.text, longest.note, [...at, 'note', 'text']),
    ]),
    ...(['say', 'doNot'] as const).flatMap((list) =>
      value[list].flatMap(({ text }, at) => long(text, longest.point, [list, at, 'text'])),
    ),
    ...value.duties.flatMap(({ text }, at) => long(text, longest.duty, ['duties', at, 'text'])),
    ...long(value.title.text, longest.title, ['title', 'text']),
    ...('short' in value ? long(value.short.text, longest.short, ['short', 'text']) : []),
  ];
}

/** Lines of one A4 in the print style, counted from what fills them. */
const sheet = 104;
const perLine = 88;

const linesOf = (text: string | undefined, width = perLine): number => (text ? Math.ceil(text.length / width) : 0);

/** How much of one A4 a card takes, in lines. */
function linesOnPaper(card: ShownCard): number {
  const steps = card.steps.map(
    ({ value: { step, contacts } }) => linesOf(step.text) + linesOf(step.note?.text) + Math.ceil(contacts.length / 2),
  );
  const points = [...card.say, ...card.doNot].map(({ value }) => linesOf(value.text, perLine / 2) / 2);
  const duties = card.duties.map(({ value }) => linesOf(`${value.text} ${value.deadline?.text ?? ''}`));
  const rest = [card.contacts.length / 3, card.gaps.length, card.law.length / 3, card.because.length + 3, 12];
  return [...steps, ...points, ...duties, ...rest].reduce((sum, lines) => sum + lines, 0);
}

const checkPaper = (ground: Ground): Problem[] =>
  ground.ended
    .filter(({ card }) => linesOnPaper(card) > sheet)
    .map((ended) =>
      onCard(ground, ended, ['steps'], {
        rule: 'P17',
        wrong: 'Kortet kan ikke være på ét A4.',
        write: 'Forkort trin og noter, eller slet et trin, som ikke er nødvendigt.',
      }),
    );

function checkDates(ground: Ground, part: Part): Problem[] {
  const { reviewBy } = part.value;
  const { adopted } = ground.municipality.value.plan;
  const place = part.placeOf(['reviewBy']);
  if (reviewBy > addMonths(adopted, 48)) {
    return [
      problem(place, {
        rule: 'P18',
        wrong: 'Gennemsynet ligger mere end fire år efter planens vedtagelse.',
        write: `Skriv en dag senest ${inWords(addMonths(adopted, 48), 'da')}.`,
      }),
    ];
  }
  if (reviewBy >= ground.today) return [];
  return [
    problem(
      place,
      {
        rule: 'P18',
        wrong: `Gennemsynet var ${inWords(reviewBy, 'da')} og er overskredet.`,
        write: 'Læs teksten igennem, og skriv en ny dato. Til da står der på kortet, at det er overskredet.',
      },
      'warning',
    ),
  ];
}

const personal =
  /(?<!\p{L})(?:navnet?|cpr|cpr-nummer|fødselsdag|fødselsdato|adressen?|telefonnummer|beskriv|skriv)(?!\p{L})/iu;

/** Nothing that could be typed or told about a person is asked for: answers are chosen, never written. */
const checkQuestions = (ground: Ground): Problem[] =>
  textsOf(ground.flow.value.questions)
    .filter(({ text, at }) => at.at(-1) === 'text' && personal.test(text))
    .map(({ at }) =>
      problem(ground.flow.placeOf(['questions', ...at]), {
        rule: 'P14',
        wrong: 'Spørgsmålet beder om noget, der kan røbe, hvem det handler om.',
        write: 'Spørg kun om det, der afgør kortet, og kun med svar, man vælger.',
      }),
    );

/** The page's style sheet shows and hides the first six additions; a seventh would stand on screen and not on paper, or the reverse. */
const checkAdditions = (ground: Ground): Problem[] =>
  ground.additions.slice(6).map((addition) =>
    problem(addition.placeOf(['id']), {
      rule: 'P20',
      wrong: 'Guiden kan vise seks tillæg. Det her er det syvende eller et senere.',
      write: 'Saml to tillæg i ét.',
    }),
  );
