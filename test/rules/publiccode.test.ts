// publiccode.yml is read by catalogues: it holds what the standard asks for (yml.publiccode.tools), and nobody is made up.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { z } from 'zod';

const told = z.object({
  shortDescription: z.string().max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(1),
});
const person = z.object({ name: z.string().regex(/\S \S/, 'a person has a full name') });

const standard = z.object({
  publiccodeYmlVersion: z.string(),
  name: z.string(),
  url: z.url(),
  platforms: z.array(z.string()).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal('standalone/web'),
  description: z.object({ da: told, en: told }),
  legal: z.object({ license: z.string() }),
  maintenance: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('none') }),
    z.object({ type: z.enum(['internal', 'community']), contacts: z.array(person).min(1) }),
  ]),
  localisation: z.object({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
});

test('publiccode.yml holds every key the standard demands, and the licence of package.json', () => {
  const found = standard.parse(parse(readFileSync('publiccode.yml', 'utf8')));
  const { license } = JSON.parse(readFileSync('package.json', 'utf8')) as { license: string };
  assert.equal(found.legal.license, license);
});
