import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aYear } from './year.example.ts';

test('an invitation is written to the one who gets it, as calendars ask (RFC 5546 § 3.2.2); nobody is asked by mail', async () => {
  const { house, plan, call, letters, work } = await aYear();
  await call(await plan());
  const mails = await work((db) => db.selectFrom('person').select(['id', 'mail']).execute());
  const sent = await letters();
  assert.equal(sent.length, 6);
  for (const { person, calendar } of sent) {
    const lines = (calendar ?? '').replaceAll('\r\n ', '').split('\r\n');
    assert.ok(lines.includes('METHOD:REQUEST'));
    const to = lines.filter((line) => line.startsWith('ATTENDEE;'));
    const mail = mails.find(({ id }) => id === person)?.mail;
    assert.ok(to[0]?.includes(';RSVP=FALSE;'));
    assert.deepEqual(
      to.map((line) => line.split(':mailto:')[1]),
      [mail],
    );
  }
  await house.database.close();
});

test('without a mail of the one who gets it, a meeting is told and not asked', async () => {
  const { house, plan, call, letters, work } = await aYear();
  await work((db) => db.updateTable('person').set({ mail: null }).where('subject', '=', 'demo-viden').execute());
  await call(await plan());
  const methods = (await letters()).map(({ calendar }) => /^METHOD:(\w+)/m.exec(calendar ?? '')?.[1] ?? '');
  assert.deepEqual(
    [
      methods.length,
      methods.filter((one) => one === 'PUBLISH').length,
      methods.filter((one) => one === 'REQUEST').length,
    ],
    [6, 1, 5],
  );
  await house.database.close();
});
