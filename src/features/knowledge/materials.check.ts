import type { Day } from '#kernel/day';
import type { Problem, Written } from '#kernel/file';
import type { materialsFile } from './materials.file.ts';

type File = Written<ReturnType<typeof materialsFile.parse>>;

/** Holds the pages of national bodies to each key once, and to days that have been. */
export function checkMaterials({
  materials,
  today,
}: {
  readonly materials?: File | undefined;
  readonly today: Day;
}): Problem[] {
  if (!materials) return [];
  return materials.value.materials.flatMap(({ key, checked }, nth, all) => [
    ...(all.findIndex((other) => other.key === key) === nth ? [] : [twice(materials, nth, key)]),
    ...(checked.on <= today ? [] : [ahead(materials, nth, checked.on)]),
  ]);
}

const twice = (file: File, nth: number, key: string): Problem => ({
  rule: 'to-gange',
  severity: 'error',
  place: file.placeOf(['materials', nth, 'key']),
  wrong: `Nøglen ${key} står to gange.`,
  write: 'Slet den ene, eller giv den et andet navn.',
});

const ahead = (file: File, nth: number, on: Day): Problem => ({
  rule: 'dato-ikke-endnu',
  severity: 'error',
  place: file.placeOf(['materials', nth, 'checked', 'on']),
  wrong: `Siden er kontrolleret ${on}, og den dag er ikke kommet.`,
  write: 'Skriv dagen, nogen sidst så efter.',
});
