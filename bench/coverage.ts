// bench:coverage: whether every day on which somebody is missing is told before it comes, and every reminder once, however the clock goes.
import { jump, nothingJumped } from './coverage-clock.ts';
import { daily, judge, nothingJudged } from './coverage-judge.ts';
import type { Judged } from './coverage-judge.ts';
import { valueOf } from './tables.ts';

/** Prints what the oracle disagrees with, which is to be nothing; `--organisations 100` and `--clocks 5` for fewer, `--only clocks` for one part. */
export async function run(args: readonly string[] = []): Promise<void> {
  const only = valueOf(args, 'only');
  if (only === undefined || only === 'organisations')
    printOrganisations(Number(valueOf(args, 'organisations') ?? 1000));
  if (only === undefined || only === 'clocks') await printClocks(Number(valueOf(args, 'clocks') ?? 30));
}

/** Two of three are looked at every day, the third now and then. */
const looksOf = (seed: number): readonly number[] =>
  seed % 3 === 2 ? daily(60).map((look) => look * 6 + (look % 5)) : daily(365);

function printOrganisations(count: number): void {
  const began = performance.now();
  const [each, sometimes] = [nothingJudged(), nothingJudged()];
  for (let seed = 0; seed < count; seed += 1) judge(seed, looksOf(seed), seed % 3 === 2 ? sometimes : each);
  printJudged('looked at every day', each);
  printJudged('looked at now and then', sometimes);
  console.log(`  ${Math.round((performance.now() - began) / 1000)} s for ${count} organisations`);
}

const figure = new Intl.NumberFormat('en');

function printJudged(how: string, judged: Judged): void {
  const { looked, empty, lead, late, missed, due, told, untrue, ahead, differing } = judged;
  const f = (number: number): string => figure.format(number);
  console.log(`organisations ${how}: ${f(empty)} of ${f(looked)} (place, day) stood empty`);
  console.log(
    `  told 30 days before or more ${f(lead.month)}, 7 to 29 ${f(lead.week)}, 1 to 6 ${f(lead.day)}, on the day when it was not known before ${f(lead.same)}`,
  );
  console.log(`  told later than it was known: ${f(late)}; not told by the day: ${f(missed)} (none is the bar)`);
  console.log(`  alerts due ${f(due)}, told ${f(told)}, told falsely ${f(untrue)} (all and none are the bars)`);
  console.log(`  400 days ahead: ${f(differing)} of ${f(ahead)} (place, day) differ from the oracle (none is the bar)`);
}

async function printClocks(count: number): Promise<void> {
  const began = performance.now();
  const jumped = nothingJumped();
  for (let seed = 0; seed < count; seed += 1) await jump(seed, 90, jumped);
  const { looks, same, back, broken, due, sent, others, lost, untrue, twice, astray, waiting } = jumped;
  console.log(`${count} clocks over four years: ${looks} looks, each from a database opened anew`);
  console.log(`  ${same} at the same instant, ${back} an hour back, ${broken} sendings undone at the very end`);
  console.log(`  alerts due ${due}, sent ${sent}; reminders of other rooms sent ${others}`);
  console.log(
    `  lost ${lost}, false ${untrue}, twice ${twice}, to others than they should ${astray}, still waiting ${waiting}`,
  );
  console.log(`  ${Math.round((performance.now() - began) / 1000)} s`);
}
