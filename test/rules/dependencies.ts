// The rules of docs/decisions/0008, one named rule a sentence. Read by .dependency-cruiser.mjs and by the test beside.
import { doors } from './doors.ts';

// An example is a town made up for tests: it counts as one of them.
const tests = '\\.(test|example)\\.tsx?$';
const inRoom = (kind: string) => `^src/features/[^/]+/[^/]+\\.${kind}\\.tsx?$`;
const model = '^src/features/[^/]+/(?!index\\.ts)[^/.]+\\.ts$';
const anyPackage = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'] as const;
const floors = (...names: readonly string[]) => `^src/(${names.join('|')})/`;
const packages = (...names: readonly string[]) => `(^|/)node_modules/(${names.join('|')})/`;
const jsx = '(^|/)node_modules/hono/dist/(types/)?jsx/';

interface Files {
  readonly path?: string | readonly string[];
  readonly pathNot?: string | readonly string[];
  readonly dependencyTypes?: readonly string[];
  readonly dependencyTypesNot?: readonly string[];
  readonly circular?: boolean;
  readonly couldNotResolve?: boolean;
  readonly numberOfDependentsLessThan?: number;
}

/** What may not be: a file that knows another (`from`, `to`), or one that too few know (`module`, counted `from`). */
export interface Rule {
  readonly name: string;
  readonly comment: string;
  readonly severity: 'error';
  readonly from: Files;
  readonly to?: Files;
  readonly module?: Files;
}

const rule = (name: string, comment: string, sides: Pick<Rule, 'from' | 'to' | 'module'>): Rule => ({
  name,
  comment,
  severity: 'error',
  ...sides,
});

const between: readonly Rule[] = [
  rule('kernel-knows-only-kernel', 'The kernel knows nothing of the house.', {
    from: { path: floors('kernel'), pathNot: tests },
    to: { path: '^src/', pathNot: floors('kernel') },
  }),
  rule('kernel-packages', 'The kernel uses yaml and zod and no other package.', {
    from: { path: floors('kernel'), pathNot: tests },
    to: { dependencyTypes: [...anyPackage], pathNot: packages('yaml', 'zod') },
  }),
  rule('ports-know-kernel', 'Ports know the kernel and each other.', {
    from: { path: floors('ports') },
    to: { path: '^src/', pathNot: floors('ports', 'kernel') },
  }),
  rule('adapters-know-ports', 'Adapters know ports and kernel, never a room, a face or how things look.', {
    from: { path: floors('adapters'), pathNot: tests },
    to: { path: '^src/', pathNot: floors('adapters', 'ports', 'kernel') },
  }),
  rule('adapters-stand-apart', 'One adapter does not know another; what both databases share is adapters/relational.', {
    from: { path: '^src/adapters/([^/]+)/', pathNot: tests },
    to: { path: '^src/adapters/', pathNot: ['^src/adapters/$1/', '^src/adapters/relational/'] },
  }),
  rule('only-compose-knows-adapters', 'Only compose.ts knows adapters.', {
    from: { path: '^src/', pathNot: ['^src/compose\\.ts$', floors('adapters'), tests] },
    to: { path: floors('adapters') },
  }),
  rule('only-the-top-knows-compose', 'The house is built once, by what stands at the top beside main.ts.', {
    from: { path: '^src/', pathNot: ['^src/(main|serve|doorstep|cure)\\.ts$', tests] },
    to: { path: '^src/compose\\.ts$' },
  }),
  rule('ui-knows-kernel', 'How things look knows the kernel and no room.', {
    from: { path: floors('ui'), pathNot: tests },
    to: { path: '^src/', pathNot: floors('ui', 'kernel') },
  }),
  rule('faces-know-doors', 'Faces know ui, gate, ports, kernel and the doors.', {
    from: { path: floors('faces'), pathNot: tests },
    to: { path: '^src/', pathNot: ['^src/gate\\.ts$', floors('faces', 'ui', 'features', 'ports', 'kernel')] },
  }),
  rule('a-face-is-entered-by-its-door', 'Another face is entered by its index.ts only.', {
    from: { path: '^src/faces/([^/]+)/', pathNot: tests },
    to: { path: '^src/faces/', pathNot: ['^src/faces/$1/', '^src/faces/[^/]+/index\\.ts$'] },
  }),
  rule('gate-knows-no-room', 'The gate knows kernel and ports, and opens for every room alike.', {
    from: { path: '^src/gate\\.ts$' },
    to: { path: '^src/', pathNot: floors('kernel', 'ports') },
  }),
  rule(
    'rooms-know-kernel-and-ui',
    'A room knows kernel, ui and other doors; its store and actions know the database port.',
    {
      from: { path: floors('features'), pathNot: [tests, inRoom('(store|actions)')] },
      to: { path: '^src/', pathNot: floors('features', 'kernel', 'ui') },
    },
  ),
  rule('stores-know-the-database-port', 'A store or an action knows no port but the database.', {
    from: { path: inRoom('(store|actions)') },
    to: { path: '^src/', pathNot: ['^src/ports/database\\.ts$', floors('features', 'kernel')] },
  }),
];

const knocking: readonly Rule[] = [
  // A town made up for one room's tests may be walked through by another's: nothing but tests may use it at all.
  rule('a-room-is-entered-by-its-door', 'Another room is entered by its index.ts only.', {
    from: { path: '^src/features/([^/]+)/' },
    to: {
      path: '^src/features/[^/]+/',
      pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$', '\\.example\\.tsx?$'],
    },
  }),
  rule('the-house-enters-by-the-door', 'Whoever is outside the rooms enters by index.ts only.', {
    from: { path: '^src/', pathNot: [floors('features'), tests] },
    to: { path: '^src/features/[^/]+/', pathNot: '^src/features/[^/]+/index\\.ts$' },
  }),
  rule('an-unlisted-room-knocks-nowhere', 'A room that is not in test/rules/doors.ts may knock nowhere.', {
    from: { path: '^src/features/([^/]+)/', pathNot: `^src/features/(${Object.keys(doors).join('|')})/` },
    to: { path: '^src/features/', pathNot: '^src/features/$1/' },
  }),
  ...Object.entries(doors).map(([room, open]) =>
    rule(
      `${room}-knocks-where-it-may`,
      `${room} may use: ${open.join(', ') || 'no other room'} (test/rules/doors.ts).`,
      {
        from: { path: `^src/features/${room}/`, pathNot: tests },
        to: { path: '^src/features/', pathNot: `^src/features/(${[room, ...open].join('|')})/` },
      },
    ),
  ),
];

const inside: readonly Rule[] = [
  rule('pages-do-not-query', 'Pages ask actions and show views; they know no store.', {
    from: { path: inRoom('pages') },
    to: { path: inRoom('store') },
  }),
  rule('views-only-show', 'A view knows no page, action or store.', {
    from: { path: inRoom('view') },
    to: { path: inRoom('(pages|actions|store)') },
  }),
  rule('actions-do-not-show', 'An action knows no page or view.', {
    from: { path: inRoom('actions') },
    to: { path: inRoom('(pages|view)') },
  }),
  rule('stores-only-keep', 'A store knows its model and nothing above it.', {
    from: { path: inRoom('store') },
    to: { path: inRoom('(pages|view|actions)') },
  }),
  rule('models-are-pure', 'A model knows nothing above it, and of ui only where a page stands.', {
    from: { path: model },
    to: { path: [inRoom('(pages|view|actions|store|browser)'), floors('ui')], pathNot: '^src/ui/address\\.ts$' },
  }),
  rule('models-use-no-package', 'A model uses no package.', {
    from: { path: model },
    to: { dependencyTypes: [...anyPackage] },
  }),
  rule('schemas-and-checks-show-nothing', 'A schema or a check knows no page, view, action or store.', {
    from: { path: inRoom('(file|check|words)') },
    to: { path: [inRoom('(pages|view|actions|store|browser)'), floors('ui')] },
  }),
];

const world: readonly Rule[] = [
  rule('only-stores-query', 'Only a store writes queries; ports and the sqlite adapter know the query builder too.', {
    from: { path: '^src/', pathNot: [inRoom('store'), floors('ports', 'adapters'), tests] },
    to: { path: packages('kysely') },
  }),
  rule('only-adapters-touch-the-machine', "Only adapters use Node's own modules.", {
    from: { path: '^src/', pathNot: [floors('adapters'), tests] },
    to: { dependencyTypes: ['core'] },
  }),
  rule(
    'only-web-knows-http',
    'Only faces/web knows the HTTP framework, and adapters/http its server; hono/jsx makes text safe everywhere.',
    {
      from: { path: '^src/', pathNot: [floors('faces/web', 'adapters/http'), tests] },
      to: { path: packages('hono', '@hono'), pathNot: jsx },
    },
  ),
  rule('browser-files-are-light', 'What runs in the browser uses no package and none of what only the server needs.', {
    from: { path: '\\.browser\\.ts$' },
    to: {
      path: ['(^|/)node_modules/', '\\.(pages|view|actions|store|file|check)\\.tsx?$', floors('adapters', 'ports')],
      // A type weighs nothing in the browser.
      dependencyTypesNot: ['type-only'],
    },
  }),
  rule('no-circles', 'Nothing knows itself by way of others.', { from: { path: '^src/' }, to: { circular: true } }),
  rule('no-orphans', 'A file that only its test uses is not used.', {
    module: {
      path: '^src/',
      pathNot: [tests, '^src/main\\.ts$', '\\.browser\\.ts$', '\\.d\\.ts$'],
      numberOfDependentsLessThan: 1,
    },
    from: { pathNot: [tests, '^test/', '^bench/'] },
  }),
  rule('source-knows-no-test', 'Nothing in src uses a test or a bench.', {
    from: { path: '^src/', pathNot: tests },
    to: { path: [tests, '^test/', '^bench/'] },
  }),
  rule('source-uses-no-tool', 'Nothing in src uses a package that only developers have.', {
    from: { path: '^src/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '(^|/)node_modules/@types/' },
  }),
  rule('everything-is-there', 'Every import leads somewhere.', {
    from: { path: '^src/' },
    to: { couldNotResolve: true },
  }),
];

/** Every rule, as dependency-cruiser wants it. */
export const rules: readonly Rule[] = [...between, ...knocking, ...inside, ...world];
