import type { LegalDuty, Mapping } from '#features/compliance';
import type { Contact } from '#features/contacts';
import { mergeContacts } from '#features/contacts';
import { materialsIn } from '#features/knowledge';
import type { Material } from '#features/knowledge';
import { noCalendar } from '#features/cycle';
import type { Calendar } from '#features/cycle';
import type { Addition, Card, Flow, Scenario } from '#features/guide';
import type { ChapterHead, Definition, Gap, Law, Municipality, Point } from '#features/plan';
import { mergeWords } from '#features/search';
import type { Words } from '#features/search';
import type { Written } from '#kernel/file';
import type { Prose } from '#kernel/read';
import type { WrittenPack } from './pack.file.ts';

/** A content pack that holds: read, merged over the national base, and without errors. */
export interface Pack {
  readonly municipality: Municipality;
  readonly chapters: readonly Prose<ChapterHead>[];
  readonly definitions: readonly Definition[];
  readonly points: readonly Point[];
  readonly gaps: readonly Gap[];
  readonly law: readonly Law[];
  /** What the law asks, one by one. */
  readonly duties: readonly LegalDuty[];
  /** What fulfils what the plan and the law ask. */
  readonly fulfilled: readonly Mapping[];
  readonly contacts: readonly Contact[];
  readonly cards: readonly Card[];
  readonly additions: readonly Addition[];
  readonly flow: Flow;
  readonly scenarios: readonly Scenario[];
  readonly words: Words;
  readonly calendar: Calendar;
  /** Pages that national bodies keep. */
  readonly materials: readonly Material[];
}

/** A pack whose every required file could be read; what the rules across files look at. */
export type CompletePack = {
  readonly [Part in keyof WrittenPack]: Part extends Optional ? WrittenPack[Part] : NonNullable<WrittenPack[Part]>;
};
type Optional = 'approved' | 'approvedContent' | 'nationalDefinitions' | 'nationalWords' | 'calendar' | 'materials';

const optional: ReadonlySet<string> = new Set<Optional>([
  'approved',
  'approvedContent',
  'nationalDefinitions',
  'nationalWords',
  'calendar',
  'materials',
]);

/** True when every file that must be there could be read. */
export const isComplete = (written: WrittenPack): written is CompletePack =>
  Object.entries(written).every(([part, value]) => value !== undefined || optional.has(part));

const values = <Value>(files: readonly Written<Value>[]): Value[] => files.map((file) => file.value);

/** The pack as one value, the municipality's own entries before the national ones. */
export function merge(written: CompletePack): Pack {
  const chapters = values(written.chapters).toSorted((a, b) => a.head.order - b.head.order);
  const own = written.definitions.value.definitions;
  const known = new Set(own.map((definition) => definition.key));
  const national =
    written.nationalDefinitions?.value.definitions.filter((definition) => !known.has(definition.key)) ?? [];
  return {
    municipality: written.municipality.value,
    chapters,
    definitions: [...own, ...national],
    points: written.points.value.points,
    gaps: written.gaps.value.gaps,
    law: written.law.value.law,
    duties: written.duties.value.duties,
    fulfilled: written.compliance.value.fulfilled,
    contacts: mergeContacts(written.nationalContacts.value, written.contacts.value),
    cards: values(written.cards),
    additions: values(written.additions),
    flow: written.flow.value,
    scenarios: written.scenarios.value.scenarios,
    calendar: written.calendar?.value ?? noCalendar(written.municipality.value.plan.adopted),
    materials: materialsIn(written.materials),
    words: mergeWords([written.words.value, ...(written.nationalWords ? [written.nationalWords.value] : [])]),
  };
}
