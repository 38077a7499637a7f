import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openAllowed } from './allowed.ts';
import { findIdentifiers } from './identifiers.ts';
import { innocentMade } from './innocent-made.example.ts';
import { Dice, made, madeKinds } from './made.example.ts';
import { normalise } from './normalise.ts';

const nobody = openAllowed({ numbers: [], bodies: [], mails: [] });
const rounds = 1500;

function findingsIn(written: string) {
  const { text, span } = normalise(written);
  return findIdentifiers(text, nobody).map(({ start, end, label }) => ({ ...span(start, end), label }));
}

for (const kind of madeKinds) {
  test(`${rounds} texts with a made-up ${kind} in any spelling: all are found whole`, () => {
    const dice = new Dice(20_261_122);
    const missed = Array.from({ length: rounds }, () => made(kind, dice)).filter(({ text, start, end }) => {
      const found = findingsIn(text);
      const isCovered = (at: number): boolean => found.some((one) => one.start <= at && at < one.end);
      return Array.from({ length: end - start }, (_, step) => start + step).some(
        (at) => /[\p{L}\p{N}]/u.test(text.charAt(at)) && !isCovered(at),
      );
    });
    assert.deepEqual(
      missed.map(({ text }) => text),
      [],
    );
  });
}

test(`${rounds} texts of laws, amounts, dates, hours, firms and figures: nothing is found`, () => {
  const dice = new Dice(20_261_122);
  const flagged = Array.from({ length: rounds }, () => innocentMade(dice)).flatMap((text) =>
    findingsIn(text).map(({ start, end, label }) => `${label} «${text.slice(start, end)}» in «${text}»`),
  );
  assert.deepEqual(flagged, []);
});
