import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '#kernel/day';
import { aTown, mistakes, outcome } from '../../../test/town.ts';
import { trailOf } from '../../../test/house.ts';
import { perform } from '../../gate.ts';
import {
  burn,
  form,
  ground,
  letters,
  publish,
  query,
  said,
  see,
  seenNow,
  talkForm,
  write,
} from './knowledge.example.ts';
import { knowledgeOfYear, lastingPosts } from './index.ts';
import { publishedPosts } from './post.store.ts';
import { cancelTalk, dropDraft, holdTalk, publishPost, withdrawPost } from './publishing.actions.ts';
import { seePost, seePosts } from './reading.actions.ts';
import { signUp } from './signing.actions.ts';
import { changeThePost, writePost } from './writing.actions.ts';

const on = (text: string) => day(text) ?? assert.fail(text);

test('a draft is nobody’s but the team’s; published it is everybody’s, and whoever passes it on is told once', async () => {
  const { house, as, idOf } = await aTown();
  const kirsten = await as('demo-konsulent-skole');
  const wish = form();
  const id = await write(house, kirsten, wish);
  assert.equal(await write(house, kirsten, wish), id, 'a form sent twice');
  const listed = async (subject: string) => {
    const found = await perform(house, await as(subject), seePosts, {});
    return found.ok ? found.value.posts.length : assert.fail(found.refusal.reason);
  };
  assert.deepEqual([await listed('demo-konsulent-skole'), await listed('demo-viden')], [1, 0]);
  const open = () => query(house, (db) => publishedPosts(db, on('2026-11-22')));
  assert.deepEqual(await open(), []);
  const step = await seenNow(house, kirsten, id);
  assert.equal(outcome(await perform(house, kirsten, publishPost, step)), 'done');
  assert.equal(outcome(await perform(house, kirsten, publishPost, step)), 'done', 'a press sent twice');
  assert.deepEqual(
    (await open()).map(({ title, paragraphs, audience }) => [title, paragraphs.length, audience.length]),
    [['Ny regel om udrejseforbud', 2, 5]],
  );
  assert.equal(await listed('demo-viden'), 1);
  const told = (await letters(house, 'knowledge')).map(({ person }) => person);
  assert.ok(told.includes(await idOf('demo-viden')));
  assert.ok(!told.includes(await idOf('demo-konsulent-skole')), 'not whoever did it');
  assert.ok(!told.includes(await idOf('demo-laerer')), 'nobody who passes nothing on');
  assert.equal(new Set(told).size, told.length);
  await burn(house);
  assert.equal(outcome(await perform(house, kirsten, withdrawPost, await seenNow(house, kirsten, id))), 'done');
  assert.deepEqual(await open(), []);
  assert.equal(outcome(await perform(house, kirsten, publishPost, await seenNow(house, kirsten, id))), 'done');
  assert.equal((await open()).length, 1, 'taken back by mistake, it is there again');
  assert.deepEqual(await letters(house, 'knowledge'), [], 'and nobody is told twice');
});

test('only the team writes: everybody else is refused, whatever the step', async () => {
  const { house, as } = await aTown();
  const id = await publish(house, await as('demo-konsulent-skole'));
  for (const subject of [
    'demo-laerer',
    'demo-viden',
    'demo-chef',
    'demo-redaktoer',
    'demo-administrator',
    'demo-dpo',
  ]) {
    const person = await as(subject);
    for (const came of [
      await perform(house, person, writePost(ground), form()),
      await perform(house, person, changeThePost(ground), form({ id, version: '2' })),
      await perform(house, person, publishPost, { id, version: '2' }),
      await perform(house, person, withdrawPost, { id, version: '2' }),
      await perform(house, person, dropDraft, { id, version: '2' }),
      await perform(house, person, cancelTalk(ground), { id, version: '2' }),
      await perform(house, person, seePost, { id }),
    ])
      assert.equal(outcome(came), 'not-allowed', subject);
  }
});

test('what is missing or wrong is said at its field, and nothing is kept', async () => {
  const { house, as } = await aTown();
  const kirsten = await as('demo-konsulent-skole');
  const wrong = async (more: Readonly<Record<string, unknown>>, base = form) =>
    mistakes(await perform(house, kirsten, writePost(ground), base(more)));
  assert.deepEqual(await wrong({ kind: 'nyhed' }), ['kind']);
  assert.deepEqual(await wrong({ title: said('') }), ['title']);
  assert.deepEqual(await wrong({ words: said('Ring til 22 33 44 55.') }), ['words.fund.0']);
  assert.deepEqual(await wrong({ words: said('Det handler om 010190-1234.') }), ['words.fund.0']);
  for (const link of ['http://example.dk', 'javascript:alert(1)', 'https://x', 'https://me@example.dk/', 'example.dk'])
    assert.deepEqual(await wrong({ link }), ['link'], link);
  assert.deepEqual(await wrong({ link: 'https://www.facebook.com/anders.andersen.1234' }), ['link']);
  assert.deepEqual(await wrong({ date: '2026-02-30' }), ['date']);
  assert.deepEqual(await wrong({ audience: [] }), ['audience']);
  assert.deepEqual(await wrong({ audience: ['all', 'skattevaesenet'] }), ['audience']);
  assert.deepEqual(await wrong({ expires: '2026-11-19' }), ['expires']);
  assert.deepEqual(await wrong({ on: '', from: '', to: '', place: '' }, talkForm), ['on', 'from', 'to', 'place']);
  assert.deepEqual(await wrong({ from: 'et', to: '25.00' }, talkForm), ['from', 'to']);
  assert.deepEqual(await wrong({ to: '12.59' }, talkForm), ['to']);
  assert.deepEqual(await wrong({ deadline: '2026-12-02' }, talkForm), ['deadline']);
  for (const seats of ['0', '-1', 'ti', '1.5', '10000']) assert.deepEqual(await wrong({ seats }, talkForm), ['seats']);
  for (const place of ['Hos 010190-1234', 'Hos naboen, ring 20 12 34 57', 'skriv til sol@example.dk'])
    assert.deepEqual(await wrong({ place }, talkForm), ['place'], place);
  for (const date of ['0000-01-01', '9999-12-31'])
    assert.deepEqual(await wrong({ date }), ['date'], 'a slip of the hand');
  assert.deepEqual(await wrong({ on: '2026-12-01' }), ['kind'], 'a law takes place nowhere');
  assert.equal((await query(house, (db) => db.selectFrom('knowledge_post').selectAll().execute())).length, 0);
});

test('two who change the same post: the second is told, and nothing of the first is lost', async () => {
  const { house, as } = await aTown();
  const [kirsten, kim] = [await as('demo-konsulent-skole'), await as('demo-konsulent-familie')];
  const id = await publish(house, kirsten);
  const { version } = await seenNow(house, kirsten, id);
  const change = (title: string) => form({ id, version, title: said(title) });
  const both = await Promise.all([
    perform(house, kirsten, changeThePost(ground), change('Kirstens')),
    perform(house, kim, changeThePost(ground), change('Kims')),
  ]);
  assert.deepEqual(both.map(outcome).toSorted(), ['conflict', 'done']);
  assert.match((await see(house, kirsten, id)).post.title, /^(?:Kirstens|Kims)$/);
});

test('a post that is over leaves the lists the day after its last, and keeps its address', async () => {
  const { house, as } = await aTown();
  await publish(house, await as('demo-konsulent-skole'), form({ expires: '2026-11-22' }));
  const count = (today: string) => query(house, async (db) => (await publishedPosts(db, on(today))).length);
  assert.deepEqual([await count('2026-11-22'), await count('2026-11-23')], [1, 0]);
  assert.equal((await query(house, lastingPosts)).length, 1);
});

test('only a draft that nobody has read can be deleted', async () => {
  const { house, as } = await aTown();
  const kirsten = await as('demo-konsulent-skole');
  const [draft, out] = [await write(house, kirsten), await publish(house, kirsten)];
  assert.equal(outcome(await perform(house, kirsten, dropDraft, { id: draft, version: '9' })), 'conflict');
  assert.equal(outcome(await perform(house, kirsten, dropDraft, await seenNow(house, kirsten, draft))), 'done');
  assert.equal(outcome(await perform(house, kirsten, dropDraft, { id: draft, version: '1' })), 'done', 'sent twice');
  assert.equal(outcome(await perform(house, kirsten, dropDraft, await seenNow(house, kirsten, out))), 'not-found');
  await perform(house, kirsten, withdrawPost, await seenNow(house, kirsten, out));
  assert.equal(outcome(await perform(house, kirsten, dropDraft, await seenNow(house, kirsten, out))), 'not-found');
});

test('what people have signed up for is cancelled before it is taken back, and becomes nothing else', async () => {
  const { house, as } = await aTown();
  const kirsten = await as('demo-konsulent-skole');
  const id = await publish(house, kirsten, talkForm());
  assert.equal(outcome(await perform(house, await as('demo-laerer'), signUp, { id })), 'done');
  const step = async () => seenNow(house, kirsten, id);
  assert.deepEqual(mistakes(await perform(house, kirsten, withdrawPost, await step())), ['withdraw']);
  const { version } = await step();
  assert.deepEqual(mistakes(await perform(house, kirsten, changeThePost(ground), form({ id, version }))), ['kind']);
  assert.equal(outcome(await perform(house, kirsten, cancelTalk(ground), await step())), 'done');
  const [told] = await letters(house, 'talk');
  assert.match(told?.calendar ?? '', /STATUS:CANCELLED/);
  assert.match(told?.calendar ?? '', /SEQUENCE:1/);
  assert.equal(outcome(await perform(house, kirsten, holdTalk(ground), await step())), 'done');
  assert.match((await letters(house, 'talk'))[0]?.calendar ?? '', /SEQUENCE:2\r\nSTATUS:CONFIRMED/);
  assert.equal(outcome(await perform(house, kirsten, cancelTalk(ground), await step())), 'done');
  assert.equal(outcome(await perform(house, kirsten, withdrawPost, await step())), 'done');
});

test('the year holds what was published and held in it, and nothing that was cancelled or taken back', async () => {
  const { house, as } = await aTown();
  const kirsten = await as('demo-konsulent-skole');
  await publish(house, kirsten, form({ date: '2025-12-31' }));
  await publish(house, kirsten, form());
  await write(house, kirsten, form({ title: said('Kladden') }));
  const talk = await publish(house, kirsten, talkForm());
  await perform(house, await as('demo-laerer'), signUp, { id: talk });
  const cancelled = await publish(house, kirsten, talkForm({ kind: 'course' }));
  await perform(house, kirsten, cancelTalk(ground), await seenNow(house, kirsten, cancelled));
  const year = await house.database.transaction<Awaited<ReturnType<typeof knowledgeOfYear>>, never>(async (work) => ({
    ok: true,
    value: await knowledgeOfYear(work.tables(), 2026),
  }));
  assert.ok(year.ok);
  const { posts, talks, courses, reach } = year.value;
  assert.deepEqual(
    [posts.length, talks.map(({ taken, date }) => [taken, date]), courses],
    [1, [[1, '2026-12-01']], []],
  );
  assert.deepEqual(
    reach.map(({ department, reached, of }) => `${department} ${reached} ${of}`),
    ['skole-dagtilbud 0 6', 'boern-familie 0 2', 'aeldre-social-sundhed 0 2', 'borger-arbejdsmarked 0 2', 'dke 0 2'],
  );
});

test('the trail says who did what with which post, and holds not a word of it', async () => {
  const { house, as } = await aTown();
  const id = await publish(house, await as('demo-konsulent-skole'));
  const lines = (await trailOf(house.database)).filter(({ which }) => which === id);
  assert.deepEqual(
    lines.map(({ what }) => what),
    ['knowledge.write', 'knowledge.see', 'knowledge.publish'],
  );
  assert.ok(!JSON.stringify(lines).includes('udrejseforbud'));
});
