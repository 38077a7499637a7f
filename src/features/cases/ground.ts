import type { Municipality } from '#features/plan';

/** What the room stands on: the municipality and its departments. */
export interface CaseGround {
  readonly municipality: Municipality;
}

/** A department's name on the screen; its key when the pack has lost it. */
export const departmentName = ({ municipality: { departments } }: CaseGround, key: string): string =>
  departments.find((department) => department.key === key)?.short.text ?? key;

/** The departments that a case can be counted in. */
export const departmentKeys = ({ municipality }: CaseGround): readonly string[] =>
  municipality.departments.map(({ key }) => key);
