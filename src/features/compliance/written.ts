import { freshness } from '#features/contacts';
import { inWords } from '#kernel/day';
import type { Day } from '#kernel/day';
import type { Evidence } from '#kernel/evidence';
import type { ComplianceContent } from './content.ts';

/** What the published content proves by itself: the plan's dates, and that what is old has been read again. */
export const evidenceInContent = (content: ComplianceContent, today: Day): readonly Evidence[] => [
  ...planEvidence(content, today),
  readCards(content, today),
  checkedContacts(content, today),
];

function planEvidence({ municipality: { plan } }: ComplianceContent, today: Day): readonly Evidence[] {
  const isLate = plan.reviseBy < today;
  return [
    {
      key: 'plan-vedtaget',
      state: 'fulfilled',
      day: plan.adopted,
      sentence: `Vedtaget ${inWords(plan.adopted, 'da')} af ${plan.adoptedBy.text}.`,
      link: '/planen',
    },
    {
      key: 'plan-offentlig',
      state: 'fulfilled',
      day: today,
      sentence: 'Planen kan læses af alle på Værn, uden at logge ind.',
      link: '/planen/samlet',
    },
    {
      key: 'plan-revision',
      state: isLate ? 'missing' : 'fulfilled',
      day: plan.reviseBy,
      sentence: `${isLate ? 'Skulle være revideret' : 'Skal være revideret'} senest ${inWords(plan.reviseBy, 'da')}.`,
    },
  ];
}

function readCards({ cards, additions, chapters }: ComplianceContent, today: Day): Evidence {
  const days = [...cards, ...additions, ...chapters.map(({ head }) => head)].map(({ reviewBy }) => reviewBy);
  const late = days.filter((day) => day < today).length;
  const [next = today] = days.toSorted();
  return {
    key: 'kort-laest',
    state: stateOf(late, days.length),
    day: next,
    sentence:
      late === 0
        ? `Alle ${days.length} kort, tillæg og kapitler er læst i tide. De næste læses senest ${inWords(next, 'da')}.`
        : `${late} af ${days.length} kort, tillæg og kapitler skulle være læst igennem.`,
    link: '/kort',
  };
}

function checkedContacts({ contacts }: ComplianceContent, today: Day): Evidence {
  const found = contacts.map((contact) => freshness(contact, today));
  const late = found.filter(({ overdue }) => overdue).length;
  const [oldest = today] = found.map(({ checked }) => checked).toSorted();
  return {
    key: 'kontakter-tjekket',
    state: stateOf(late, found.length),
    day: oldest,
    sentence:
      late === 0
        ? `Alle ${found.length} numre er tjekket inden for et år, det ældste ${inWords(oldest, 'da')}.`
        : `${late} af ${found.length} numre er ikke tjekket i et år.`,
    link: '/kontakter',
  };
}

const stateOf = (late: number, all: number): Evidence['state'] => {
  if (late === 0) return 'fulfilled';
  return late === all ? 'missing' : 'partly';
};
