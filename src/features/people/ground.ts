import type { Municipality } from '#features/plan';

/** What the room stands on: the municipality and its departments. */
export interface PeopleGround {
  readonly municipality: Municipality;
}

/** The name of a department, or its key when the plan knows it no longer. */
export const departmentName = ({ municipality }: PeopleGround, key: string): string =>
  municipality.departments.find((department) => department.key === key)?.name.text ?? key;
