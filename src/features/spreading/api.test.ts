import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cardsAnswer, numbersAnswer, planAnswer, postsAnswer } from './answers.file.ts';
import { cardAnswered, cardsAnswered, numbersAnswered, planAnswered, postsAnswered } from './api.ts';
import { openApi } from './openapi.file.ts';
import { aDay, aPost, aSource, aTalk } from './source.example.ts';
import { carriedAddresses, carriedTo } from './spreading.pages.tsx';

const source = aSource(aTalk(), aPost());

test('every answer is as the description of the API says', () => {
  postsAnswer.parse(postsAnswered(source, undefined));
  postsAnswer.parse(postsAnswered(source, 'dke'));
  cardsAnswer.parse(cardsAnswered(source));
  numbersAnswer.parse(numbersAnswered(source));
  planAnswer.parse(planAnswered(source));
});

test('docs/openapi.json is the description as it is now: node start.mjs test/packs/openapi.ts writes it', () => {
  assert.deepEqual(JSON.parse(readFileSync('docs/openapi.json', 'utf8')), JSON.parse(JSON.stringify(openApi)));
});

test('the description names every address of the API, and none that is not answered', () => {
  const told = Object.keys(openApi.paths).map((path) => path.replace('{id}', ':id'));
  const answered = carriedAddresses.filter((path) => path.startsWith('/api/') && !path.endsWith('openapi.json'));
  assert.deepEqual(told.toSorted(), answered.toSorted());
  const carried = [...carriedTo(source).keys()];
  for (const path of answered.filter((one) => !one.includes(':'))) assert.ok(carried.includes(path), path);
});

test('every reference of the description leads to something, and every schema is used', () => {
  const text = JSON.stringify(openApi);
  const used = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? ''));
  assert.deepEqual([...used].toSorted(), Object.keys(openApi.components.schemas).toSorted());
  assert.equal(openApi.openapi, '3.1.1');
});

test('the numbers for danger stand first in every answer, danger to life before all', () => {
  for (const answer of [
    postsAnswered(source, undefined),
    cardsAnswered(source),
    numbersAnswered(source),
    planAnswered(source),
  ])
    assert.deepEqual(
      answer.acute.map(({ phone, whom }) => [phone, whom]),
      [
        ['112', 'all'],
        ['43 68 64 86', 'child'],
        ['43 86 14 48', 'adult'],
      ],
    );
});

test('every card and every number of the pack is given, with the day it is to be read again or was last checked', () => {
  assert.deepEqual(
    cardsAnswered(source).cards.map(({ id, reviewBy }) => [id, reviewBy]),
    source.cards.map(({ id, reviewBy }) => [id, reviewBy]),
  );
  assert.deepEqual(
    numbersAnswered(source).numbers.map(({ id, checkedOn }) => [id, checkedOn]),
    source.contacts.map(({ id, checked }) => [id, checked.on]),
  );
});

test('a card whose day has come says so, and a number that has not been checked for a year', () => {
  const later = { ...source, today: aDay('2029-01-01') };
  assert.ok(cardsAnswered(later).cards.every(({ reviewOverdue }) => reviewOverdue));
  assert.ok(numbersAnswered(later).numbers.every(({ checkOverdue }) => checkOverdue));
  assert.ok(planAnswered(later).revisionOverdue && !planAnswered(source).revisionOverdue);
  assert.ok(numbersAnswered(source).numbers.some(({ checkOverdue }) => !checkOverdue));
});

test('an acute card begins with a call, and no step loses its numbers on the way', () => {
  const acute = cardAnswered(source, 'akut-under-18') ?? assert.fail('no card');
  assert.equal(acute.card.levelText, 'Akut · Ring nu');
  assert.ok(acute.card.steps[0]?.contacts.some(({ tel }) => tel !== null));
  const calls = source.cards.find(({ id }) => id === 'akut-under-18')?.steps.flatMap(({ contacts }) => contacts);
  assert.deepEqual(
    acute.card.steps.flatMap(({ contacts }) => contacts.map(({ id }) => id)),
    calls,
  );
});

test('hours are told in figures and in words, and what nobody knows is never open', () => {
  const { numbers } = numbersAnswered(source);
  const viso = numbers.find(({ id }) => id.startsWith('viso'))?.hours ?? assert.fail('no VISO');
  assert.equal(viso.kind, 'weekly');
  assert.deepEqual(viso.weekly[0], { days: ['mon', 'tue', 'thu', 'fri'], from: '09:00', to: '11:30' });
  for (const { hours } of numbers.filter(({ hours: one }) => one.kind === 'unknown'))
    assert.deepEqual(hours.weekly, []);
});

test('a department is told what is for it', () => {
  assert.deepEqual(
    postsAnswered(source, 'dke').posts.map(({ kind }) => kind),
    ['law'],
  );
  assert.equal(postsAnswered(source, 'dke').department?.name, 'Den Kriminalpræventive Enhed');
  assert.equal(cardAnswered(source, 'findes-ikke'), undefined);
});

test('a number that is not the plan’s is confirmed only where a lawyer has said so and is named', () => {
  const [contact] = source.contacts.filter(({ phone, beyondPlan }) => phone !== undefined && beyondPlan !== undefined);
  assert.ok(contact);
  const originWith = (confirmed: boolean, approvedBy?: string) =>
    numbersAnswered({ ...source, contacts: [{ ...contact, beyondPlan: { source: 'nettet', confirmed, approvedBy } }] })
      .numbers[0]?.origin;
  assert.deepEqual(originWith(true, 'Kommunens jurist'), { inPlan: false, confirmed: true });
  assert.deepEqual(originWith(false, 'Kommunens jurist'), { inPlan: false, confirmed: false });
  assert.deepEqual(originWith(true), { inPlan: false, confirmed: false });
});
