// bench:sign-in: 30 people behind one address sign in and work within the same minute; and 1,000 wrong sign-ins beside them.
// The baseline is the same work by the same people one at a time, on the same server in the same run.
import { startVaern } from './child.ts';

const people = 30;
const wrong = 1000;
const subjects = ['demo-laerer', 'demo-paedagog', 'demo-mentor', 'demo-viden', 'demo-konsulent-skole', 'demo-chef'];

/** A browser of one person: it carries its cookies, and notes how long each answer took. */
class Visitor {
  readonly took: number[] = [];
  readonly #at: string;
  readonly #cookies = new Map<string, string>();
  constructor(port: number) {
    this.#at = `http://localhost:${port}`;
  }

  async ask(
    path: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; to: string; text: string }> {
    const began = performance.now();
    const answer = await fetch(this.#at + path, {
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form ? { origin: this.#at } : {}),
      },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    const text = await answer.text();
    this.took.push(performance.now() - began);
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.#cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return { status: answer.status, to: answer.headers.get('location') ?? '', text };
  }

  async signIn(subject: string): Promise<boolean> {
    const { to } = await this.ask('/log-ind/videre');
    const state = new URL(to, this.#at).searchParams.get('state') ?? '';
    await this.ask(to);
    return (await this.ask('/log-ind/tilbage', { state, subject })).to === '/min-side';
  }
}

/** Signs in, looks around and asks a question; true when nothing was refused. */
async function work(port: number, index: number): Promise<{ ok: boolean; took: readonly number[]; signIn: number }> {
  const visitor = new Visitor(port);
  const began = performance.now();
  const isIn = await visitor.signIn(subjects[index % subjects.length] ?? '');
  const signIn = performance.now() - began;
  const seen = await Promise.all([visitor.ask('/min-side'), visitor.ask('/henvendelser')]);
  const page = await visitor.ask('/henvendelser/ny');
  const id = /name="id" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  const department = /name="department"[^>]*value="([^"]*)"/.exec(page.text)?.[1] ?? 'skole-dagtilbud';
  const asked = await visitor.ask('/henvendelser/ny', {
    id,
    department,
    urgency: 'days',
    age: 'under18',
    travel: 'no',
    extremism: 'no',
    forms: 'isolation',
    words: 'Eleven er holdt op med at komme i klubben. Hvad gør jeg?',
  });
  const ok = isIn && seen.every(({ status }) => status === 200) && asked.status === 303;
  return { ok, took: visitor.took, signIn };
}

const p95 = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.ceil(figures.length * 0.95) - 1] ?? Number.NaN;

const ms = (figure: number): string => `${figure.toFixed(0)} ms`;

const pace = 60;

/** Tries a name that nobody has, a thousand times within a minute, and says so when it is over. */
async function attack(port: number): Promise<number> {
  let got = 0;
  for (let tried = 0; tried < wrong; tried += 1) {
    const next = new Promise((resolve) => setTimeout(resolve, pace));
    if (await new Visitor(port).signIn('demo-nobody')) got += 1;
    await next;
  }
  return got;
}

/** Prints who was refused, how long the slowest twentieth waited, and what an attacker beside them changes. */
export async function run(): Promise<void> {
  const vaern = await startVaern();
  try {
    await work(vaern.port, 0);
    const alone = [];
    for (let index = 0; index < people; index += 1) alone.push(await work(vaern.port, index));
    const together = await Promise.all(Array.from({ length: people }, (_, index) => work(vaern.port, index)));
    const attacked = { over: false, got: 0 };
    const attacker = attack(vaern.port).then((got) => Object.assign(attacked, { over: true, got }));
    const beside = [];
    for (let index = 0; !attacked.over; index += 1) beside.push(await work(vaern.port, index));
    await attacker;
    tell('one at a time', alone);
    tell(`${people} at once`, together);
    tell(`one at a time, ${wrong} wrong sign-ins beside them (${attacked.got} got in)`, beside);
    console.log(`beside the attack / without it: ${(p95(signIns(beside)) / p95(signIns(alone))).toFixed(2)}`);
  } finally {
    await vaern.stop();
  }
}

const signIns = (worked: readonly Awaited<ReturnType<typeof work>>[]): readonly number[] =>
  worked.map(({ signIn }) => signIn);

function tell(name: string, worked: readonly Awaited<ReturnType<typeof work>>[]): void {
  const refused = worked.filter(({ ok }) => !ok).length;
  const all = worked.flatMap(({ took }) => took);
  console.log(
    `${name}: ${refused} refused; an answer p95 ${ms(p95(all))}; the whole sign-in p95 ${ms(p95(signIns(worked)))}`,
  );
}
