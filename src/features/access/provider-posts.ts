import { isSamePost, reachOf } from '#features/people';
import type { Workplace } from '#features/people';
import type { Post, Role } from '#kernel/person';
import type { ProviderRole } from '#kernel/vouched';
import type { RoleMap } from './roles.file.ts';

/** The posts that follow from what a provider says of somebody. What it does not say clearly gives no post: a limit is never lifted. */
export function postsFrom(
  told: readonly ProviderRole[],
  map: RoleMap,
  workplaces: readonly Workplace[],
): readonly Post[] {
  const everyone: readonly Post[] =
    map.everyone === 'employee' ? [{ role: 'employee', department: undefined, workplace: undefined }] : [];
  const named = told.flatMap(({ key, units }) =>
    map.roles
      .filter((line) => line.key === key)
      .flatMap((line) =>
        units.length === 0 ? everywhere(line) : units.flatMap((unit) => inUnit(line, unit, map, workplaces)),
      ),
  );
  const all = [...everyone, ...named];
  return all.filter((post, index) => all.findIndex((other) => isSamePost(other, post)) === index);
}

type Line = RoleMap['roles'][number];

function everywhere({ role, department }: Line): readonly Post[] {
  const reach = reachOf(role);
  if (reach === 'workplace' || (reach === 'department' && department === undefined)) return [];
  return [{ role, department: reach === 'municipality' ? undefined : department, workplace: undefined }];
}

function inUnit(line: Line, unit: string, map: RoleMap, workplaces: readonly Workplace[]): readonly Post[] {
  const place = placeOf(unit, map, workplaces);
  const elsewhere = line.department !== undefined && line.department !== place?.department;
  return place && !elsewhere ? heldAt(line.role, place) : [];
}

interface Place extends Pick<Post, 'workplace'> {
  readonly department: string;
}

function heldAt(role: Role, { department, workplace }: Place): readonly Post[] {
  switch (reachOf(role)) {
    case 'municipality':
      // Held everywhere or not at all: the provider meant something narrower than we can give.
      return [];
    case 'department':
      return [{ role, department, workplace: undefined }];
    case 'workplace':
      return workplace === undefined ? [] : [{ role, department, workplace }];
    case 'any':
      return [{ role, department, workplace }];
  }
}

function placeOf(unit: string, map: RoleMap, workplaces: readonly Workplace[]): Place | undefined {
  const asked = unit.toLowerCase();
  const workplace = workplaces.find((one) => one.unit === asked);
  if (workplace) return { department: workplace.department, workplace: workplace.id };
  const department = map.units.find(({ uuid }) => uuid.toLowerCase() === asked)?.department;
  return department === undefined ? undefined : { department, workplace: undefined };
}
