import { inFile } from './bad-pack.ts';
import type { BadPack } from './bad-pack.ts';

/** Packs whose pages of national bodies are there twice, are looked at in the future, or lead to no address. */
export const badKnowledge: readonly BadPack[] = [
  ...inFile('national/knowledge.yaml', [
    [
      'a page twice',
      'key: viso',
      'key: maerk',
      'to-gange',
      'the adoption of the plan\n  - key: maerk',
      /maerk står to gange/,
    ],
    [
      'a page looked at on a day that has not come',
      '"2023-10-10"',
      '"2043-10-10"',
      'dato-ikke-endnu',
      '"2043-10-10"',
      /2043-10-10/,
    ],
  ]),
];
