// npm run bench: every bench, one after the other. npm run bench:phone, server, search, content, guard, audit, sign-in or kill: that one.
const benches = {
  search: () => import('./search.ts'),
  content: () => import('./content.ts'),
  guard: () => import('./guard.ts'),
  audit: () => import('./audit.ts'),
  'sign-in': () => import('./sign-in.ts'),
  kill: () => import('./kill.ts'),
  phone: () => import('./phone.ts'),
  server: () => import('./server.ts'),
} as const;

const names = Object.keys(benches);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  process.exit(2);
}
for (const [name, load] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const { run } = await load();
  await run();
}
