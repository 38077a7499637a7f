import { composeCard, shelfOf } from '#features/guide';
import type { Card, ShownCard } from '#features/guide';
import type { GivenCard } from './answers.file.ts';
import { calledOf } from './numbers.ts';
import { wholeAddress } from './source.ts';
import type { Source } from './source.ts';
import { ageWords, levelWords } from './spreading.words.ts';

/** Every action card, as it stands alone at its own address. */
export const cardsOf = (source: Source): GivenCard[] => {
  const shelf = shelfOf(source);
  return source.cards.map((card) => cardOf(composeCard(card, [], shelf), source));
};

function cardOf(shown: ShownCard, source: Source): GivenCard {
  const { base } = shown;
  return {
    id: base.id,
    title: base.title.text,
    short: base.short.text,
    audience: audienceOf(base, source),
    level: shown.level,
    levelText: levelWords[shown.level],
    task: base.task.text,
    steps: stepsOf(shown),
    say: shown.say.map(({ value }) => value.text),
    doNot: shown.doNot.map(({ value }) => value.text),
    duties: shown.duties.map(({ value }) => ({ text: value.text, deadline: value.deadline?.text ?? null })),
    contacts: moreOf(shown),
    version: base.version,
    reviewBy: base.reviewBy,
    reviewOverdue: base.reviewBy < source.today,
    owner: base.owner.text,
    url: wholeAddress(source, `/kort/${base.id}`),
  };
}

function audienceOf({ department, age }: Card, { municipality }: Source): GivenCard['audience'] {
  const found = municipality.departments.find(({ key }) => key === department);
  return {
    department: found ? { key: found.key, name: found.name.text } : null,
    age,
    ageText: ageWords[age],
  };
}

const stepsOf = ({ steps }: ShownCard): GivenCard['steps'] =>
  steps.map(({ value: { step, contacts } }) => ({
    text: step.text,
    note: step.note?.text ?? null,
    contacts: contacts.map(calledOf),
  }));

function moreOf({ steps, contacts }: ShownCard): GivenCard['contacts'] {
  const inSteps = new Set(steps.flatMap(({ value }) => value.contacts.map(({ id }) => id)));
  return contacts.filter(({ value }) => !inSteps.has(value.id)).map(({ value }) => calledOf(value));
}
