/** The plan: the municipality, the handbook's chapters, the words it defines, what it asks for and what it leaves open. */
export { municipalityFile } from './municipality.file.ts';
export type { Municipality } from './municipality.file.ts';
export { chapterHead, definitionsFile, gapsFile, lawFile, pointsFile } from './chapter.file.ts';
export type { ChapterHead, Definition, Gap, Law, Point } from './chapter.file.ts';
export { contactAnchor, passagesOf } from './plan.ts';
export type { ChapterPassage, PlanContent } from './plan.ts';
export { chapterLinks, chapterTexts } from './paragraphs.ts';
export { checkPlan } from './plan.check.ts';
export { planPages } from './plan.pages.tsx';
