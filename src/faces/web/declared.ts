import { offlineAddresses } from '#faces/offline';
import { playAddresses, readyAddresses } from '#features/training';
import type { Permission } from '#kernel/person';
import type { Route } from '#ui/route.ts';
import type { Publication } from './publication.ts';
import { feedPath } from './year-feed.ts';

/** An address of ours, and what it takes to come in. */
export interface Declared {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly permission: Permission;
  readonly face: 'web';
}

const open = (method: Declared['method'], path: string): Declared => ({
  method,
  path,
  permission: 'read-public',
  face: 'web',
});

/** What everybody may ask for besides the published pages: the search form, the health of the house, and the way in. */
const always: readonly Declared[] = [
  open('GET', '/sundhed'),
  open('GET', feedPath),
  open('POST', '/soeg'),
  open('POST', '/en/soeg'),
  open('GET', '/log-ind'),
  open('GET', '/log-ind/videre'),
  open('GET', '/log-ind/demo'),
  open('GET', '/log-ind/metadata'),
  open('GET', '/log-ind/tilbage'),
  open('POST', '/log-ind/tilbage'),
  open('POST', '/log-ud'),
  ...readyAddresses.map((path) => open('GET', path)),
  ...playAddresses.map((path) => open('POST', path)),
];

/** Every address of the web face with what it needs. What is not in this table is no address of ours. */
export const declaredAddresses = (
  publication: Publication,
  inside: readonly Route[],
  figures: readonly string[],
): readonly Declared[] => [
  ...always,
  ...inside.map(({ method, path, needs }): Declared => ({ method, path, permission: needs, face: 'web' })),
  ...[
    ...publication.once.keys(),
    ...publication.timed,
    ...publication.assets.map(({ path }) => path),
    ...Object.values(offlineAddresses.packages),
    offlineAddresses.version,
    ...figures,
  ].map((path) => open('GET', path)),
];
