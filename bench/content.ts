import type { SourceFile } from '#kernel/file';
import type { Problem } from '#kernel/file';
import { pathsJson } from '#features/guide';
import { dayOf } from '#kernel/day';
import type { Day } from '#kernel/day';
import { contentShelf, root } from '#adapters/files';
import { approvedTexts, mergeComplete, openPack } from '#features/pack';
import type { PackSources } from '#features/pack';
import { cardFaults } from './faults-cards.ts';
import { contactFaults } from './faults-contacts.ts';
import { flowFaults } from './faults-flow.ts';
import { planFaults } from './faults-plan.ts';
import { townOf } from './faults.ts';
import type { Fault } from './faults.ts';

/** At most this many faults of a kind are tried, spread evenly over all places. */
const mostOfAKind = 20;

interface Tried {
  readonly fault: Fault;
  /** The rules that refused it. */
  readonly rules: readonly string[];
  /** It was not refused, and nothing on any page changed. */
  readonly isIdle: boolean;
}

/** How the faults were refused, from the weakest means to all of them. */
interface Share {
  readonly kind: string;
  readonly tried: number;
  readonly bySchema: number;
  readonly bySafety: number;
  readonly byAll: number;
}

/** Plants faults in the real pack, one at a time, and prints how many of them `check` refuses. */
export function run(): Promise<void> {
  const started = Date.now();
  const today = dayOf(new Date());
  const files = packFiles(today);
  const before = errorsOf(files, today);
  if (before.length > 0)
    print(`NB: Pakken har selv ${before.length} fejl; kun nye fejl tæller.`, ...before.slice(0, 5).map(inShort), '');
  const known = new Set(before.map(nameOf));
  const meant = effectOf(files, today);
  const tried = sampled(allFaults(files)).map((fault): Tried => {
    const spoilt = broken(files, fault);
    const fresh = errorsOf(spoilt, today).filter((problem) => !known.has(nameOf(problem)));
    return {
      fault,
      rules: fresh.map(({ rule }) => rule),
      isIdle: fresh.length === 0 && effectOf(spoilt, today) === meant,
    };
  });
  report(tried, Date.now() - started);
  return Promise.resolve();
}

/** All that anybody can see of a pack: a change that leaves it the same (a national contact that the municipality has replaced) is no fault. */
function effectOf(files: readonly SourceFile[], today: Day): string {
  const { complete } = openPack(sourcesOf(files), today);
  if (!complete) return '';
  const pack = mergeComplete(complete);
  return JSON.stringify({
    ...pack,
    flow: pack.flow.questions,
    paths: pathsJson(pack),
    numbers: complete.contacts.value.planNumbers,
  });
}

const nameOf = ({ rule, place, wrong }: Problem): string => `${rule} ${place.file} ${wrong}`;

/** The pack as it lies in the folder; where nobody has approved it yet, as if the owner had done so today. */
function packFiles(today: Day): SourceFile[] {
  const shelf = contentShelf(`${root}/content`);
  const files = [...shelf.read('national'), ...shelf.read('albertslund')];
  const { complete } = openPack(sourcesOf(files), today);
  const approved = complete
    ? Object.entries(approvedTexts(complete, today)).map(([name, text]) => ({ path: `albertslund/${name}`, text }))
    : [];
  return [...files, ...approved.filter(({ path }) => files.every((file) => file.path !== path))];
}

const sourcesOf = (files: readonly SourceFile[]): PackSources => {
  const of = (name: string): SourceFile[] => files.filter(({ path }) => path.startsWith(`${name}/`));
  return { national: of('national'), own: of('albertslund') };
};

/** Every fault there is a place for. */
export function allFaults(files: readonly SourceFile[]): Fault[] {
  const town = townOf(files);
  return [...cardFaults(town), ...flowFaults(town), ...contactFaults(town), ...planFaults(town)];
}

/** The same evenly spread faults each time. */
function sampled(faults: readonly Fault[]): Fault[] {
  return [...Map.groupBy(faults, ({ kind }) => kind).values()].flatMap((group) => {
    const step = Math.max(1, group.length / mostOfAKind);
    return Array.from(
      { length: Math.min(group.length, mostOfAKind) },
      (_, index) => group[Math.floor(index * step)],
    ).filter((fault) => fault !== undefined);
  });
}

const broken = (files: readonly SourceFile[], fault: Fault): SourceFile[] =>
  files.flatMap((file) =>
    file.path !== fault.file ? file : fault.text === undefined ? [] : { path: file.path, text: fault.text },
  );

const errorsOf = (files: readonly SourceFile[], today: Day): Problem[] =>
  openPack(sourcesOf(files), today).problems.filter(({ severity }) => severity === 'error');

const inShort = ({ place, rule, wrong }: Problem): string => `  ${place.file}:${place.line} ${rule} ${wrong}`;

/** Rules that only say that the content is not what the owner approved. */
const isApproval = (rule: string): boolean => rule.startsWith('godkendt');
/** Rules of one file alone: no other file is asked. */
const ofOneFile: ReadonlySet<string> = new Set([
  'ukendt-felt',
  'mangler-felt',
  'ukendt-vaerdi',
  'forkert-type',
  'for-faa',
  'for-mange',
  'form',
  'dato',
  'tom-tekst',
  'tom-fil',
  'fil-mangler',
  'felt',
  'liste',
]);

function shareOf(kind: string, tried: readonly Tried[]): Share {
  const count = (is: (rule: string) => boolean): number => tried.filter(({ rules }) => rules.some(is)).length;
  return {
    kind,
    tried: tried.length,
    bySchema: count((rule) => ofOneFile.has(rule)),
    bySafety: count((rule) => !isApproval(rule)),
    byAll: count(() => true),
  };
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(1)} %`;

function report(all: readonly Tried[], spent: number): void {
  const tried = all.filter(({ isIdle }) => !isIdle);
  const idle = all.length - tried.length;
  const groups = [...Map.groupBy(tried, ({ fault }) => fault.kind)].map(([kind, group]) => shareOf(kind, group));
  const total = shareOf('I alt', tried);
  const missed = tried.filter(({ rules }) => rules.length === 0);
  print(
    'Plantede fejl i pakken, og hvor mange check afviser',
    '',
    row({ kind: 'slags', tried: 'plantet', bySchema: 'skema', bySafety: 'regler', byAll: 'alt' }),
  );
  print(...groups.toSorted((one, other) => one.byAll / one.tried - other.byAll / other.tried).map(row));
  print(
    '',
    row(total),
    `skema alene ${percent(total.bySchema, total.tried)}, med sikkerhedsregler ${percent(total.bySafety, total.tried)}, med godkendt tabel ${percent(total.byAll, total.tried)}`,
    `${idle} ændringer uden virkning er ikke talt med`,
    `${Math.round(spent / 1000)} s`,
    '',
  );
  print(`Ikke afvist (${missed.length}):`);
  for (const [kind, group] of Map.groupBy(missed, ({ fault }) => fault.kind)) {
    print(
      `${kind} (${group.length}): ${reasons[kind] ?? 'uden grund, se efter'}`,
      ...group.map(({ fault }) => `  ${fault.file}: ${fault.where}`),
    );
  }
  if (total.byAll < total.tried * 0.95) process.exitCode = 1;
}

/** Why faults of a kind get through. */
const reasons: Readonly<Record<string, string>> = {
  'engelsk fjernet': 'engelsk er frivilligt, og den danske tekst vises i stedet',
  'trinnenes tekst ombyttet':
    'sætningerne er godkendt, men ikke hvilket trin de står i; slags, roller og pligter holdes op mod ordene',
  '"ikke" tabt i "gør ikke"': 'et andet nej i samme sætning står tilbage',
  'kapitlets tekst halveret': 'der er ingen overskrift i den halvdel, som gik tabt',
  'svar fortæller noget andet': 'ja og ved ikke om børn fører til det samme tillæg',
  'note fjernet': 'trinnet er nyt og venter selv på godkendelse',
};

const row = ({ kind, tried, bySchema, bySafety, byAll }: Record<keyof Share, string | number>): string =>
  [kind.toString().padEnd(46), ...[tried, bySchema, bySafety, byAll].map((value) => String(value).padStart(8))].join(
    '',
  );

const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
