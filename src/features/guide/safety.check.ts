import type { Contact } from '#features/contacts';
import type { Problem } from '#kernel/file';
import type { Duty } from './card.file.ts';
import type { ShownCard } from './compose.ts';
import { acuteCalls, answersAlways, rightCard } from './acute.check.ts';
import { onCard } from './ground.ts';
import type { Ground, Rule } from './ground.ts';
import type { EndedPath } from './paths.ts';

/** Rules 2-6, 9, 15 and 16: who can be called and which duty stands, on every card that any path ends in. */
export const checkSafety = (ground: Ground): Problem[] =>
  ground.ended.flatMap((ended) => rules.flatMap((rule) => rule(ended, ground)));

const contactsOf = (card: ShownCard): Contact[] =>
  card.contacts.map(({ value }) => value).filter(({ phone }) => phone !== undefined);

/** The contacts that a step tells one to reach, by phone. */
export const callsOf = (card: ShownCard): Contact[] =>
  card.steps.flatMap(({ value }) => value.contacts).filter(({ phone }) => phone !== undefined);

const hasDuty = (card: ShownCard, kind: Duty['kind']): boolean => card.duties.some(({ value }) => value.kind === kind);

const reaches = (contacts: readonly Contact[], role: string): boolean =>
  contacts.some(({ roles }) => roles.some((one) => one === role));

const reachable: Rule = (ended, ground) => {
  const contacts = contactsOf(ended.card);
  const rule = 'P02';
  if (contacts.length === 0)
    return [
      onCard(ground, ended, ['contacts'], {
        rule,
        wrong: 'Kortet har ingen kontakt med et nummer.',
        write: 'Tilføj en kontakt, man kan ringe til.',
      }),
    ];
  if (answersAlways(contacts)) return [];
  return [
    onCard(ground, ended, ['contacts'], {
      rule,
      wrong: 'Kortet har ingen kontakt, der altid svarer.',
      write: 'Tilføj en kontakt med hours: altid, fx alarm-112.',
    }),
  ];
};

const notify =
  (rule: string, when: (ended: EndedPath) => boolean, whom: string): Rule =>
  (ended, ground) => {
    if (!when(ended)) return [];
    const tell = (at: string, wrong: string, write: string): Problem =>
      onCard(ground, ended, [at], { rule, wrong, write });
    return [
      ...(hasDuty(ended.card, 'skaerpet-underretningspligt')
        ? []
        : [
            tell(
              'duties',
              `Den skærpede underretningspligt mangler, selv om det ${whom}.`,
              'Tilføj pligten under duties med kind: skaerpet-underretningspligt.',
            ),
          ]),
      ...(ended.card.steps.some(({ value }) => value.step.kind === 'underret')
        ? []
        : [
            tell(
              'steps',
              `Intet trin siger, at man skal underrette, selv om det ${whom}.`,
              'Tilføj et trin med kind: underret.',
            ),
          ]),
    ];
  };

const childDuty = notify('P04', ({ card }) => card.base.age !== 'adult', 'kan handle om et barn');

/** Where the question of children was never asked, there may be some. */
const parentDuty = notify(
  'P05',
  ({ card, path }) => card.base.age === 'adult' && path.facts.children !== 'no',
  'handler om en voksen, der kan have børn',
);

const abroad: Rule = (ended, ground) => {
  if (ended.path.facts.travel === 'no') return [];
  const tell = (at: string, wrong: string, write: string): Problem =>
    onCard(ground, ended, [at], { rule: 'P06', wrong, write });
  const isShown = reaches(callsOf(ended.card), 'udenrigsministerium');
  return [
    ...(isShown
      ? []
      : [
          tell(
            'steps',
            'Intet trin siger, at Udenrigsministeriet skal have besked, selv om der kan være fare for udrejse.',
            'Tilføj et trin med rollen udenrigsministerium og kontakten.',
          ),
        ]),
    ...(hasDuty(ended.card, 'orienter-udenrigsministeriet')
      ? []
      : [
          tell(
            'duties',
            'Pligten til at orientere Udenrigsministeriet mangler.',
            'Tilføj pligten under duties med kind: orienter-udenrigsministeriet.',
          ),
        ]),
  ];
};

const police: Rule = (ended, ground) => {
  const tell = (at: string, wrong: string, write: string): Problem =>
    onCard(ground, ended, [at], { rule: 'P09', wrong, write });
  return [
    ...(reaches(callsOf(ended.card), 'politi')
      ? []
      : [
          tell(
            'steps',
            'Intet trin viser politiets nummer ved trusler og vold.',
            'Tilføj et trin med rollen politi og kontakten.',
          ),
        ]),
    ...(hasDuty(ended.card, 'orienter-politiet')
      ? []
      : [
          tell(
            'duties',
            'Pligten til at orientere politiet ved trusler og kriminalitet mangler.',
            'Tilføj pligten under duties med kind: orienter-politiet.',
          ),
        ]),
  ];
};

/** A safehouse takes people of 16-30 without children: it never stands where there are or may be children, and its conditions stand beside it. */
const safehouse: Rule = (ended, ground) => {
  const houses = ended.card.contacts.map(({ value }) => value).filter(({ roles }) => roles.includes('botilbud'));
  const mayHaveChildren = ended.path.facts.children === 'yes' || ended.path.facts.children === 'unknown';
  return houses.flatMap((house) => [
    ...(tellsConditions(house)
      ? []
      : [
          onCard(ground, ended, ['contacts'], {
            rule: 'P15',
            wrong: `${house.name.text} står på kortet uden sine betingelser.`,
            write: 'Skriv ages og conditions på kontakten: 16-30 år, uden børn.',
          }),
        ]),
    ...(mayHaveChildren
      ? [
          onCard(ground, ended, ['steps'], {
            rule: 'P15',
            wrong: `${house.name.text} står på kortet, selv om der er eller kan være børn.`,
            write: 'Lad tillægget om børn erstatte trinnet: skriv trinnets navn under replaces.',
          }),
        ]
      : []),
  ]);
};

function tellsConditions({ ages, conditions }: Contact): boolean {
  const text = conditions.map((condition) => condition.text).join(' ');
  return ages.from >= 16 && ages.to <= 30 && [/16/, /30/, /børn/].every((word) => word.test(text));
}

const extremism: Rule = (ended, ground) => {
  const { extremism: worry } = ended.path.facts;
  if (worry !== 'yes' && worry !== 'unknown') return [];
  const step = ended.card.steps.find(
    ({ value }) =>
      value.step.needs.includes('kriminalpraevention') &&
      value.contacts.some(({ roles }) => roles.includes('kriminalpraevention')),
  );
  if (!step)
    return [
      onCard(ground, ended, ['steps'], {
        rule: 'P16',
        wrong: 'Intet trin fører til Den Kriminalpræventive Enhed ved ekstremisme.',
        write: 'Tilføj et trin med rollen kriminalpraevention og kontakten.',
      }),
    ];
  if (step.value.step.cites.includes('1.ekstremisme')) return [];
  return [
    onCard(ground, ended, ['steps'], {
      rule: 'P16',
      wrong: 'Trinnet om ekstremisme nævner ikke 1.ekstremisme som kilde.',
      write: 'Tilføj 1.ekstremisme under cites.',
    }),
  ];
};

const rules: readonly Rule[] = [
  reachable,
  acuteCalls,
  rightCard,
  childDuty,
  parentDuty,
  abroad,
  police,
  safehouse,
  extremism,
];
