// Writes docs/rooms.md from the sign on each door: node start.mjs test/rules/rooms.ts
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doors } from './doors.ts';

/** Where the page is kept. */
export const roomsFile = 'docs/rooms.md';

const sign = /^\/\*\* (.+\.) \*\/\n/;

/** The sentence on a door, or undefined when the door or its sentence is not there. */
export function signOf(folder: string): string | undefined {
  const door = ['index.ts', 'index.tsx'].map((name) => join(folder, name)).find((file) => existsSync(file));
  return door === undefined ? undefined : sign.exec(readFileSync(door, 'utf8'))?.[1];
}

/** The folders of a floor, each with a door of its own. */
export const foldersOf = (floor: string): readonly string[] =>
  readdirSync(join('src', floor), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join('src', floor, entry.name).replaceAll('\\', '/'))
    .toSorted();

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const opened = (room: string): string => {
  const open: readonly string[] = Object.entries(doors).find(([name]) => name === room)?.[1] ?? [];
  return open.join(', ') || '-';
};

const floor = (name: string): string =>
  table(
    ['folder', 'what it is'],
    foldersOf(name).map((folder) => [`\`${folder}\``, signOf(folder) ?? '(no sign)']),
  );

/** The whole page. */
export const roomsPage = (): string =>
  `# Rooms

Generated from the sign on each door (the first line of its \`index.ts\`) and from \`test/rules/doors.ts\`:
\`node start.mjs test/rules/rooms.ts\`. Do not edit; \`npm test\` says when it is stale.

## Rooms: what the municipality can say and do

${table(
  ['room', 'what it is', 'may knock at'],
  Object.keys(doors).map((room) => [`\`${room}\``, signOf(`src/features/${room}`) ?? '(no sign)', opened(room)]),
)}

## Faces: how people enter

${floor('faces')}

## Adapters: what touches the world

${floor('adapters')}
`;

if (process.argv[1]?.endsWith('rooms.ts')) writeFileSync(roomsFile, roomsPage());
