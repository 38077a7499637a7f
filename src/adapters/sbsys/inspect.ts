import { z } from 'zod';
import type { Looked, Refused } from '#kernel/journal';
import { jsonIn } from '#kernel/json';
import type { SbsysSetting } from '#kernel/setting-sbsys';
import type { Inspection } from '#ports/case-system';
import type { Call } from './call.ts';
import { askWho, findTemplate } from './case.ts';
import { differencesIn } from './description.ts';
import type { Description } from './description.ts';
import { send } from './request.ts';
import type { Line } from './request.ts';

const reasons: Readonly<Record<Refused, string>> = {
  'sign-in':
    'SBSYS lukkede os ikke ind: se efter i SBSYS_CLIENT_ID, SBSYS_CLIENT_SECRET, SBSYS_USER og SBSYS_PASSWORD.',
  'not-allowed': 'Servicebrugeren har ikke lov til det i SBSYS.',
  template:
    'Skabelonen i SBSYS_TEMPLATE findes ikke, er ikke aktiv, eller den tager parter. Den skal have "Part anvendes ikke".',
  'case-closed': 'Sagen er lukket.',
  'case-gone': 'SBSYS kender ikke adressen: se efter i SBSYS_PREFIX.',
  'several-cases': 'Der er flere sager med Værns nøgle.',
  'not-taken': 'SBSYS tog ikke imod.',
  'not-understood': 'SBSYS svarede noget, som Værn ikke forstår.',
};

/** Holds the live description up against what we use, signs in and looks at the template. Nothing is written. */
export async function inspect(setting: SbsysSetting, line: Line, call: Call): Promise<Inspection> {
  const described = await fetchDescription(setting, line);
  const who = await askWho(call);
  const template = await findTemplate(call, setting.template);
  const checks = [
    sentenceOf(who, ({ navn, logonid }) => `Logget ind som ${navn || logonid}.`),
    sentenceOf(template, ({ navn }) => `Skabelonen "${navn}" kan bruges: den tager ingen parter.`),
  ];
  return {
    told: checks.filter(({ isGood }) => isGood).map(({ words }) => words),
    differences: [
      ...new Set([
        ...checks.filter(({ isGood }) => !isGood).map(({ words }) => words),
        ...(described
          ? differencesIn(described, setting.prefix)
          : ['SBSYS viser ingen beskrivelse af sig selv (Swagger 2.0), så felterne kan ikke holdes op mod den.']),
      ]),
    ],
  };
}

function sentenceOf<Value>(looked: Looked<Value>, words: (value: Value) => string) {
  switch (looked.kind) {
    case 'found':
      return { isGood: true, words: words(looked.value) };
    case 'refused':
      return { isGood: false, words: reasons[looked.why] };
    case 'unreachable':
      return { isGood: false, words: 'SBSYS svarer ikke: se efter i SBSYS_URL, SBSYS_TOKEN_URL og SBSYS_CA_FILE.' };
  }
}

const description = z.object({
  swagger: z.literal('2.0'),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  definitions: z.record(z.string(), z.unknown()).default({}),
});

/** The newest version of the API that has been seen. */
const newest = 31;

/** Where the description may lie: by the version in the prefix, otherwise by any of those that have been seen. */
function placesOf({ url, prefix }: SbsysSetting): readonly string[] {
  const version = /(?:^|\/)(v\d+)(?:\/|$)/i.exec(prefix)?.[1];
  const versions = version
    ? [version, 'default']
    : ['default', ...Array.from({ length: newest }, (_, back) => `v${newest - back}`)];
  return versions.flatMap((one) => [
    `${url}/docs/${one}`,
    `${url}/swagger/docs/${one}`,
    `${url}/swagger/${one}/swagger.json`,
  ]);
}

async function fetchDescription(setting: SbsysSetting, line: Line): Promise<Description | undefined> {
  for (const url of placesOf(setting)) {
    const heard = await send({ method: 'GET', url, headers: { accept: 'application/json' } }, line);
    // Nobody is there: the other places are on the same machine.
    if (heard.kind !== 'answer') return undefined;
    const found = heard.status === 200 ? parsed(heard.text) : undefined;
    if (found) return found;
  }
  return undefined;
}

const parsed = (text: string): Description | undefined => description.safeParse(jsonIn(text)).data;
