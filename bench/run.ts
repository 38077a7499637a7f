// npm run bench: every bench, one after the other. npm run bench:phone, server, search, content, guard, audit, sign-in, kill, tables, coverage, attack or attack-programme: that one.
// What follows the first --word goes to the bench: npm run bench:attack -- --registers 20.
const benches = {
  search: () => import('./search.ts'),
  content: () => import('./content.ts'),
  guard: () => import('./guard.ts'),
  audit: () => import('./audit.ts'),
  'sign-in': () => import('./sign-in.ts'),
  kill: () => import('./kill.ts'),
  phone: () => import('./phone.ts'),
  server: () => import('./server.ts'),
  attack: () => import('./attack.ts'),
  'attack-programme': () => import('./attack-programme.ts'),
  tables: () => import('./tables.ts'),
  coverage: () => import('./coverage.ts'),
} as const;

const names = Object.keys(benches);
const args = process.argv.slice(2);
const firstWord = args.findIndex((arg) => arg.startsWith('--'));
const asked = firstWord < 0 ? args : args.slice(0, firstWord);
const words = firstWord < 0 ? [] : args.slice(firstWord);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  process.exit(2);
}
for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const { run } = await load();
  await run(words);
}
