import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProse } from './prose.file.ts';
import { anchorOf, linksOf, targetOf, textOf } from './prose.ts';

const read = (body: string) => readProse({ file: 'by/plan/kapitel.md', body, bodyLine: 10 });
const told = (body: string) => read(body).problems.map(({ place, wrong }) => `${place.line}:${place.column} ${wrong}`);

test('a chapter is headings, paragraphs and flat lists', () => {
  const { blocks, problems } = read('Et afsnit\nover to linjer.\n\n## Første\n\n### Under\n\n- et\n- **to**\n\n1. tre');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    blocks.map((block) => block.kind),
    ['paragraph', 'heading', 'heading', 'list', 'list'],
  );
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'list' ? [[block.ordered, ...block.items.map(textOf)]] : [])),
    [
      [false, 'et', 'to'],
      [true, 'tre'],
    ],
  );
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.anchor, block.line]] : [])),
    [
      [2, 'foerste', 13],
      [3, 'under', 15],
    ],
  );
});

test('a link knows where it points and its own line and column', () => {
  const { blocks } = read(
    'Tal med\n[teamet](kontakt:team) og **[kortet](kort:alle-voksen)**.\n\n- [ring](tlf:red)\n- [sted](afsnit:3.tegn) [ud](https://siri.dk/x)',
  );
  assert.deepEqual(
    linksOf(blocks).map((link) => [link.to, link.line, textOf(link.parts)]),
    [
      [{ kind: 'kontakt', key: 'team' }, 11, 'teamet'],
      [{ kind: 'kort', key: 'alle-voksen' }, 11, 'kortet'],
      [{ kind: 'tlf', key: 'red' }, 13, 'ring'],
      [{ kind: 'afsnit', key: '3.tegn' }, 14, 'sted'],
      [{ kind: 'ud', href: 'https://siri.dk/x' }, 14, 'ud'],
    ],
  );
  assert.equal(linksOf(blocks)[0]?.column, 8);
});

const refused: readonly (readonly [string, RegExp])[] = [
  ['# Stor', /10:1 Overskriften er på niveau 1/],
  ['#### Lille', /10:1 Overskriften er på niveau 4/],
  ['## A\n\ntekst\n\n#### B', /14:1 Overskriften er på niveau 4/],
  ['### Under', /10:1 Overskriften springer et niveau over/],
  ['tekst\n\n### Under', /12:1 Overskriften springer/],
  ['## Om [ordet](ord:nsk)', /10:1 Overskriften har et link/],
  ['> citat', /10:1 Et citat/],
  ['```\nkode\n```', /10:1 En kodeblok/],
  ['tekst\n\n    rykket ind', /12:1 En tekst, der er rykket ind/],
  ['tekst\n\n***', /12:1 En streg/],
  ['| a | b |\n|---|---|\n| 1 | 2 |', /10:1 En tabel/],
  ['- et\n  - under', /11:1 Et punkt på en liste har mere end ét afsnit/],
  ['- et\n\n  to', /12:1 Et punkt på en liste har mere/],
  ['- ', /10:1 Et punkt på en liste er tomt/],
  ['tekst\nmed *kursiv*', /11:1 Kursiv/],
  ['med `kode`', /10:1 Kode/],
  ['![billede](x.png)', /10:1 Et billede/],
  ['linje  \nbrudt', /10:1 Et linjeskift/],
  ['~~væk~~', /10:1 Gennemstreget/],
  ['<b>fed</b>', /10:1 Teksten har HTML/],
  ['<script>alert(1)</script>', /10:1 Teksten har HTML/],
  ['et [link](javascript:alert(1))', /10:9 Linket javascript:alert\(1\)/],
  ['et [link](http://usikker.dk)', /Linket http:\/\/usikker.dk/],
  ['et [link](/planen/tegn)', /Linket \/planen\/tegn/],
  ['et [link](ordet:nsk)', /Linket ordet:nsk/],
];

for (const [body, wanted] of refused) {
  test(`an author is told the line of: ${JSON.stringify(body)}`, () => {
    const problems = told(body);
    assert.equal(problems.filter((problem) => wanted.test(problem)).length, 1, problems.join('\n'));
  });
}

test('every fault of a chapter is told at once, and each says what to write', () => {
  const { problems } = read('# A\n\n> b\n\n*c*');
  assert.equal(problems.length, 3);
  assert.ok(problems.every((problem) => problem.write.length > 10 && problem.severity === 'error'));
});

test('a text that only looks like a sign is left alone', () => {
  assert.deepEqual(told('Under 18 < 30 og § 243, stk. 1.'), []);
});

test('an anchor is plain letters, and alone on its page', () => {
  assert.equal(anchorOf('Æ, ø & Å: én gang!', new Set()), 'ae-oe-aa-en-gang');
  assert.equal(anchorOf('Tegn', new Set(['tegn', 'tegn-2'])), 'tegn-3');
  assert.equal(anchorOf('?!', new Set()), 'afsnit');
  const { blocks } = read('## Hvem?\n\n## Hvem');
  assert.deepEqual(
    blocks.flatMap((block) => (block.kind === 'heading' ? [block.anchor] : [])),
    ['hvem', 'hvem-2'],
  );
});

test('a link leads to what a chapter may use and to nothing else', () => {
  assert.deepEqual(targetOf('tlf:red-safehouse-jylland'), { kind: 'tlf', key: 'red-safehouse-jylland' });
  assert.deepEqual(targetOf('mailto:kbhv@politi.dk'), { kind: 'ud', href: 'mailto:kbhv@politi.dk' });
  for (const href of ['ord:', 'ord:Æ', 'tel:112', 'data:text/html,x', '//x.dk', 'xhttps://x.dk', ''])
    assert.equal(targetOf(href), undefined, href);
});
