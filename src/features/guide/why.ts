import type { Municipality } from '#features/plan';
import type { Phrase } from '#kernel/text';
import type { Shown, ShownCard } from './compose.ts';
import { ageWords, cardWords } from './guide.words.ts';

/** Why one is shown this card: what the base card stands for, then what each addition answers to. */
export function reasons({ base, because }: ShownCard, municipality: Municipality): Shown<Phrase>[] {
  const department = municipality.departments.find(({ key }) => key === base.department);
  const own: Phrase[] = [
    ...(base.level === 'acute' ? [phrase(cardWords.acuteWhy)] : []),
    phrase(ageWords[base.age]),
    ...(department ? [inDepartment(department.name)] : []),
  ];
  return [...own.map((value) => ({ value, only: [] })), ...because];
}

const phrase = ({ da, en }: { readonly da: string; readonly en: string }): Phrase => ({ text: da, en });

const inDepartment = ({ text, en }: Phrase): Phrase => ({
  text: `${cardWords.department.da} ${text}`,
  en: `${cardWords.department.en} ${en ?? text}`,
});
