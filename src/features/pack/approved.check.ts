import type { Day } from '#kernel/day';
import type { Path, Place, Problem, Written } from '#kernel/file';
import { bonesOf } from './approved.ts';
import type { Subject } from './approved.ts';
import type { CompletePack } from './pack.ts';

/** Holds the content to what the owner of the plan approved, and each review date to the plan it reviews. */
export const checkApprovedContent = (written: CompletePack): Problem[] => [
  ...againstApproved(written),
  ...reviewedBeforeAdopted(written),
];

const renew = 'Er det meningen, så kør "npm run -s vaern -- guide approve", læs ændringen igennem, og skriv dit navn.';

function againstApproved(written: CompletePack): Problem[] {
  const { approvedContent: approved } = written;
  if (!approved) return [missing(written)];
  return Object.entries(bonesOf(written)).flatMap(([subject, facts]) => {
    const before = approved.value.content[subject] ?? {};
    const tell = tellerOf(written, approved, subject);
    return [
      ...Object.keys(before)
        .filter((name) => facts[name] === undefined)
        .map((name) => tell(name, 'er godkendt, men findes ikke mere.')),
      ...Object.entries(facts).flatMap(([name, now]) => changed(before[name], now).map((wrong) => tell(name, wrong))),
    ];
  });
}

function changed(before: readonly string[] | undefined, now: readonly string[]): string[] {
  if (before === undefined) return ['findes, men er ikke godkendt.'];
  if (before.join('\n') === now.join('\n')) return [];
  const gone = before.filter((part) => !now.includes(part)).map((part) => `væk: ${part}`);
  const fresh = now.filter((part) => !before.includes(part)).map((part) => `nyt: ${part}`);
  return [`er ikke, som det er godkendt. ${[...gone, ...fresh].join('; ') || 'Rækkefølgen er en anden'}.`];
}

const titles: Readonly<Record<string, string>> = {
  plan: 'Planens',
  kontakter: 'Kontakten',
  numre: 'Planens nummer til',
  kapitler: 'Kapitlet',
  kort: 'Kortet',
  tillæg: 'Tillægget',
  svar: 'Svarene på spørgsmålet',
  definitioner: 'Ordet',
  huller: 'Hullet',
  lov: 'Loven',
  ordlyd: 'Ordlyden af',
  punkter: 'Planens punkt',
};

type Teller = (name: string, wrong: string) => Problem;

/** Tells a difference at the author's own line; what is gone is told where it was approved. */
const tellerOf =
  (written: CompletePack, approved: Written<unknown>, subject: string): Teller =>
  (name, wrong) => ({
    rule: 'godkendt-indhold',
    severity: 'error',
    place: placesOf(written, name)[subject]?.() ?? approved.placeOf(['content', subject, name]),
    wrong: `${titles[subject] ?? subject} ${name} ${wrong}`,
    write: renew,
  });

type Places = Readonly<Record<string, () => Place | undefined>> & Readonly<Record<Subject, () => Place | undefined>>;

/** Where the author wrote the thing with a name, by subject. */
function placesOf(written: CompletePack, name: string): Places {
  const { municipality, flow, contacts, nationalContacts } = written;
  return {
    plan: () => municipality.placeOf([...(planFields[name] ?? ['plan'])]),
    kontakter: () =>
      entry(contacts, 'contacts', contacts.value.contacts, ({ id }) => id === name) ??
      entry(nationalContacts, 'contacts', nationalContacts.value.contacts, ({ id }) => id === name),
    numre: () => entry(contacts, 'planNumbers', contacts.value.planNumbers, ({ contact }) => contact === name),
    kapitler: () => written.chapters.find(({ value }) => value.head.slug === name)?.placeOf([]),
    kort: () => written.cards.find(({ value }) => value.id === name)?.placeOf(['department']),
    tillæg: () => written.additions.find(({ value }) => value.id === name)?.placeOf([]),
    svar: () => entry(flow, 'questions', flow.value.questions, ({ key }) => key === name),
    definitioner: () =>
      entry(written.definitions, 'definitions', written.definitions.value.definitions, ({ key }) => key === name),
    huller: () => entry(written.gaps, 'gaps', written.gaps.value.gaps, ({ key }) => key === name),
    lov: () => entry(written.law, 'law', written.law.value.law, ({ key }) => key === name),
    ordlyd: () => undefined,
    punkter: () => entry(written.points, 'points', written.points.value.points, ({ key }) => key === name),
  };
}

const planFields: Readonly<Record<string, Path>> = {
  vedtaget: ['plan', 'adopted'],
  revideres: ['plan', 'reviseBy'],
  ejer: ['plan', 'owner'],
  akut: ['acute', 'emergency'],
  'akut-barn': ['acute', 'child'],
  'akut-voksen': ['acute', 'adult'],
  afdelinger: ['departments'],
  afsnit: ['sections'],
};

function entry<Item>(
  file: Written<unknown>,
  list: string,
  items: readonly Item[],
  isIt: (item: Item) => boolean,
): Place | undefined {
  const index = items.findIndex(isIt);
  return index < 0 ? undefined : file.placeOf([list, index]);
}

const missing = ({ municipality }: CompletePack): Problem => ({
  rule: 'godkendt-mangler',
  severity: 'error',
  place: { file: municipality.file.replace('municipality.yaml', 'approved-content.yaml'), line: 1, column: 1 },
  wrong: 'Filen approved-content.yaml mangler, så ingen har godkendt kontakter, datoer og kilder.',
  write: 'Kør "npm run -s vaern -- guide approve", læs filen igennem, og skriv dit navn.',
});

/** A text cannot be due for review before the plan it comes from was adopted (rule P18). */
function reviewedBeforeAdopted({ municipality, cards, additions, chapters }: CompletePack): Problem[] {
  const { adopted } = municipality.value.plan;
  const parts: readonly { readonly reviewBy: Day; readonly place: Place }[] = [
    ...[...cards, ...additions].map(({ value, placeOf }) => ({
      reviewBy: value.reviewBy,
      place: placeOf(['reviewBy']),
    })),
    ...chapters.map(({ value, placeOf }) => ({ reviewBy: value.head.reviewBy, place: placeOf(['reviewBy']) })),
  ];
  return parts
    .filter(({ reviewBy }) => reviewBy <= adopted)
    .map(({ reviewBy, place }) => ({
      rule: 'P18',
      severity: 'error',
      place,
      wrong: `Gennemsynet ${reviewBy} ligger før planens vedtagelse ${adopted}.`,
      write: 'Skriv den dag, teksten senest skal læses igennem igen.',
    }));
}
