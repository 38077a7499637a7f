import type { ZodType } from 'zod';
import { complianceFile, dutiesFile } from '#features/compliance';
import { contactFile } from '#features/contacts';
import { calendarFile } from '#features/cycle';
import { additionFile, approvedFile, cardFile, flowFile, scenariosFile } from '#features/guide';
import { materialsFile } from '#features/knowledge';
import { chapterHead, definitionsFile, gapsFile, lawFile, municipalityFile, pointsFile } from '#features/plan';
import { wordsFile } from '#features/search';
import type { Problem, Reading, SourceFile, Written } from '#kernel/file';
import { readMarkdown, readYaml } from '#kernel/read';
import { approvedContentFile } from './approved.file.ts';

/** The two folders a pack is made of: the national base, and the municipality that overlays it. */
export interface PackSources {
  readonly national: readonly SourceFile[];
  readonly own: readonly SourceFile[];
}

/** Every file of a pack, parsed, with the way back to its lines. */
export type WrittenPack = ReturnType<typeof gather>['written'];

/** Files that a pack may hold besides those `check` reads. */
const laterRooms = /(?:^|\/)(?:knowledge|calendar|en)\/|README\.md$/;

/** Reads files one by one, and keeps in mind which were read and what was wrong with them. */
function readerOf(problems: Problem[], seen: Set<string>) {
  const keep = <Value>(file: SourceFile, reading: Reading<Value>): Written<Value> | undefined => {
    seen.add(file.path);
    problems.push(...reading.problems);
    return reading.written;
  };
  const one = <Value>(files: readonly SourceFile[], name: string, schema: ZodType<Value>) => {
    const file = named(files, name);
    return file && keep(file, readYaml(file, schema));
  };
  return {
    one,
    must: <Value>(files: readonly SourceFile[], name: string, schema: ZodType<Value>) => {
      if (!named(files, name)) problems.push(missing(files, name));
      return one(files, name, schema);
    },
    many: <Value>(files: readonly SourceFile[], folder: string, schema: ZodType<Value>) =>
      inFolder(files, folder, '.yaml').flatMap((file) => keep(file, readYaml(file, schema)) ?? []),
    prose: <Value>(files: readonly SourceFile[], folder: string, head: ZodType<Value>) =>
      inFolder(files, folder, '.md').flatMap((file) => keep(file, readMarkdown(file, head)) ?? []),
  };
}

/** Collects what is read and every problem met on the way. */
function gather({ national, own }: PackSources) {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const { one, must, many, prose } = readerOf(problems, seen);
  const written = {
    municipality: must(own, 'municipality.yaml', municipalityFile),
    chapters: prose(own, 'plan', chapterHead),
    points: must(own, 'plan/points.yaml', pointsFile),
    definitions: must(own, 'definitions.yaml', definitionsFile),
    nationalDefinitions: one(national, 'definitions.yaml', definitionsFile),
    gaps: must(own, 'gaps.yaml', gapsFile),
    law: must(national, 'law.yaml', lawFile),
    duties: must(national, 'duties.yaml', dutiesFile),
    compliance: must(own, 'compliance.yaml', complianceFile),
    nationalContacts: must(national, 'contacts.yaml', contactFile),
    contacts: must(own, 'contacts.yaml', contactFile),
    cards: many(own, 'cards', cardFile),
    additions: many(own, 'additions', additionFile),
    flow: must(own, 'flow.yaml', flowFile),
    approved: one(own, 'approved-paths.yaml', approvedFile),
    approvedContent: one(own, 'approved-content.yaml', approvedContentFile),
    scenarios: must(own, 'scenarios.yaml', scenariosFile),
    nationalWords: one(national, 'words.yaml', wordsFile),
    words: must(own, 'words.yaml', wordsFile),
    calendar: one(own, 'calendar.yaml', calendarFile),
    materials: one(national, 'knowledge.yaml', materialsFile),
  };
  problems.push(
    ...[...national, ...own].filter((file) => !seen.has(file.path) && !laterRooms.test(file.path)).map(unknownFile),
  );
  return { written, problems };
}

/** Reads every file of a pack. All problems of all files are told at once. */
export function readPack(sources: PackSources): {
  readonly written: WrittenPack;
  readonly problems: readonly Problem[];
} {
  return gather(sources);
}

/** `albertslund/cards/x.yaml` without its first folder, which names the pack. */
const withoutRoot = (path: string): string => path.slice(path.indexOf('/') + 1);

const named = (files: readonly SourceFile[], name: string): SourceFile | undefined =>
  files.find((file) => withoutRoot(file.path) === name);

const inFolder = (files: readonly SourceFile[], folder: string, ending: string): readonly SourceFile[] =>
  files.filter((file) => withoutRoot(file.path).startsWith(`${folder}/`) && file.path.endsWith(ending));

function missing(files: readonly SourceFile[], name: string): Problem {
  const root = files[0]?.path.split('/')[0] ?? 'pakken';
  return {
    rule: 'fil-mangler',
    severity: 'error',
    place: { file: `${root}/${name}`, line: 1, column: 1 },
    wrong: `Filen ${name} mangler i ${root}.`,
    write: 'Læg filen i mappen. docs/content.md viser, hvad der skal stå i den.',
  };
}

const unknownFile = (file: SourceFile): Problem => ({
  rule: 'ukendt-fil',
  severity: 'error',
  place: { file: file.path, line: 1, column: 1 },
  wrong: 'Filen hører ikke til i en indholdspakke, og ingen læser den.',
  write: 'Ret filens navn eller mappe, eller slet den. docs/content.md viser, hvilke filer der findes.',
});
