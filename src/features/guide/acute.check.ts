import type { Contact } from '#features/contacts';
import type { Problem } from '#kernel/file';
import { onCard } from './ground.ts';
import type { Ground, Rule } from './ground.ts';
import type { EndedPath } from './paths.ts';

/** Whether one of them answers day and night. */
export const answersAlways = (contacts: readonly Contact[]): boolean => contacts.some(({ hours }) => hours === 'altid');

/** Rule 3: acute danger, or doubt about it, gives a card that begins with the call. */
export const acuteCalls: Rule = (ended, ground) => {
  const { card, path } = ended;
  const isAcute = path.facts.acute === 'yes' || path.facts.acute === 'unknown';
  if (isAcute && card.level !== 'acute') {
    return [
      onCard(ground, ended, ['level'], {
        rule: 'P03',
        wrong: 'Svarene siger akut fare, men kortet er ikke akut.',
        write: 'Skriv level: acute, eller ret outcomes i flow.yaml.',
      }),
    ];
  }
  return isAcute || card.base.level === 'acute' ? firstCall(ended, ground) : [];
};

/** The first step is the call: every number that the plan names for the age, and one that always answers. */
const firstCall: Rule = (ended, ground) => {
  const [first] = ended.card.steps;
  const called = first?.value.contacts ?? [];
  const lacking = acuteNumbers(ended, ground).filter(
    (id) => !called.some((contact) => contact.id === id && contact.phone !== undefined),
  );
  const tell = (at: string, wrong: string, write: string): Problem =>
    onCard(ground, ended, ['steps', 0, at], { rule: 'P03', wrong, write });
  return [
    ...(first?.value.step.kind === 'ring'
      ? []
      : [
          tell(
            'kind',
            'Det første trin på et akut kort er ikke et opkald.',
            'Flyt opkaldet op som det første trin, med kind: ring.',
          ),
        ]),
    ...lacking.map((id) =>
      tell(
        'contacts',
        `Det første trin mangler ${id}, som planen nævner ved akut fare.`,
        `Tilføj ${id} under contacts på det første trin.`,
      ),
    ),
    ...(answersAlways(called)
      ? []
      : [
          tell(
            'contacts',
            'Det første trin har intet nummer, der altid svarer.',
            'Tilføj alarm-112 på det første trin.',
          ),
        ]),
  ];
};

const acuteNumbers = ({ card }: EndedPath, { municipality }: Ground): readonly string[] =>
  municipality.value.acute[card.base.age === 'adult' ? 'adult' : 'child'];

/** Rule 4: the card is for the age and the department that the answers tell. */
export const rightCard: Rule = (ended, ground) => {
  const { card, path } = ended;
  const { age, department } = path.facts;
  const tell = (at: string, wrong: string): Problem =>
    onCard(ground, ended, [at], {
      rule: 'P04',
      wrong,
      write: 'Ret kortet, eller lad outcomes i flow.yaml føre til et andet kort.',
    });
  return [
    ...(age === undefined || card.base.age === age
      ? []
      : [tell('age', `Kortet er for ${card.base.age}, men svarene siger ${age}.`)]),
    ...(card.base.department === null || card.base.department === department
      ? []
      : [
          tell(
            'department',
            `Kortet er for ${card.base.department}, men svarene siger ${department ?? 'ingen afdeling'}.`,
          ),
        ]),
  ];
};
