import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Choice, MistakeSummary } from './form.tsx';
import type { Scene } from './route.ts';

const empty: Pick<Scene, 'typed' | 'mistakes' | 'overtaken'> = { typed: {}, mistakes: [], overtaken: false };

/** A scene with only what a form reads. */
const scene = (some: Partial<typeof empty>): Scene => Object.assign(Object.create(null), empty, some);

// oxlint-disable-next-line typescript/no-base-to-string -- an element of hono/jsx writes itself as HTML
const written = (element: unknown): string => String(element);

test('a form that comes back begins at its mistakes, without a script', () => {
  const mistakes = [{ field: 'words.fund.0', message: 'Ret det' }];
  const html = written(<MistakeSummary scene={scene({ mistakes })} />);
  assert.match(html, /id="fejl" autofocus=""/);
  assert.match(html, /<a href="#words">Ret det<\/a>/);
  assert.equal(written(<MistakeSummary scene={scene({})} />), '');
});

test('short answers stand beside each other and keep what was chosen', () => {
  const options = [
    { value: 'yes', label: 'Ja' },
    { value: 'no', label: 'Nej' },
  ];
  const html = written(
    <Choice name="travel" label="Rejse?" close scene={scene({ typed: { travel: 'no' } })} options={options} />,
  );
  assert.match(html, /<fieldset[^>]* id="travel" tabindex="-1"/);
  assert.match(html, /marks--close/);
  assert.match(html, /value="no" checked=""/);
  assert.doesNotMatch(html, /value="yes" checked/);
});
