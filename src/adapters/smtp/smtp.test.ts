import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { after, test } from 'node:test';
import { parseSmtp } from '#kernel/setting-mail';
import { openSmtp } from './index.ts';

const servers: Server[] = [];
after(() => servers.forEach((server) => server.close()));

/** A mail server as small as RFC 5321 allows; `nobody@` is unknown, and `busy@` is to come again later. */
async function aServer(): Promise<{
  readonly url: string;
  readonly mails: readonly string[];
  readonly receivers: readonly string[];
}> {
  const mails: string[] = [];
  const receivers: string[] = [];
  const server = createServer((socket) => {
    let data: string | undefined;
    let held = '';
    const answer = (line: string): string | undefined => {
      receivers.push(...(/^RCPT TO:(.*)$/i.exec(line)?.slice(1) ?? []));
      if (/^(EHLO|HELO)/i.test(line)) return '250 here';
      if (/^RCPT TO:<nobody@/i.test(line)) return '550 5.1.1 <nobody@lilleby.dk> unknown';
      if (/^RCPT TO:<busy@/i.test(line)) return '451 later';
      if (/^DATA/i.test(line)) {
        data = '';
        return '354 go on';
      }
      if (/^STARTTLS/i.test(line)) return '502 no';
      if (/^QUIT/i.test(line)) return '221 bye';
      return '250 ok';
    };
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      held += chunk.toString('utf8');
      for (let end = held.indexOf('\r\n'); end >= 0; end = held.indexOf('\r\n')) {
        const line = held.slice(0, end);
        held = held.slice(end + 2);
        if (data !== undefined && line === '.') {
          mails.push(data);
          data = undefined;
          socket.write('250 taken\r\n');
        } else if (data === undefined) socket.write(`${answer(line)}\r\n`);
        else data += `${line}\n`;
      }
    });
    socket.write('220 here\r\n');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails, receivers };
}

const letter = (to: string) => ({ id: 'a-1', to, subject: 'Du har en ny besked i Værn', text: 'Log ind.\n' });

test('a letter is handed over with a name of its own, and without anything that was not given', async () => {
  const { url, mails } = await aServer();
  const mail = openSmtp({ url, from: 'vaern@lilleby.dk' });
  assert.equal(await mail.carry(letter('lis@lilleby.dk')), 'sent');
  mail.close();
  assert.equal(mails.length, 1);
  assert.match(mails[0] ?? '', /^Message-ID: <a-1@lilleby\.dk>$/m);
  assert.match(mails[0] ?? '', /^To: lis@lilleby\.dk$/m);
});

test('an address nobody has is refused, and a server that is busy or away is tried again', async () => {
  const { url } = await aServer();
  const mail = openSmtp({ url, from: 'vaern@lilleby.dk' });
  assert.equal(await mail.carry(letter('nobody@lilleby.dk')), 'refused');
  assert.equal(await mail.carry(letter('busy@lilleby.dk')), 'unreachable');
  mail.close();
  const nowhere = openSmtp({ url: 'smtp://127.0.0.1:1', from: 'vaern@lilleby.dk' });
  assert.equal(await nowhere.carry(letter('lis@lilleby.dk')), 'unreachable');
  nowhere.close();
});

test('an address that holds more than one address, or a line of its own, is still one', async () => {
  const { url, mails, receivers } = await aServer();
  const mail = openSmtp({ url, from: 'vaern@lilleby.dk' });
  await mail.carry(letter('lis@lilleby.dk, other@lilleby.dk'));
  await mail.carry(letter('lis@lilleby.dk\r\nBcc: other@lilleby.dk'));
  mail.close();
  assert.deepEqual([mails.length, receivers.length], [2, 2]);
  assert.ok(receivers.every((receiver) => receiver.startsWith('<"lis@lilleby.dk')));
  assert.ok(mails.every((sent) => !/^(Bcc|Cc):/m.test(sent)));
});

test('nothing is said in the clear to another machine', async () => {
  const { url, mails } = await aServer();
  const port = new URL(url).port;
  // A name that is not this machine's own, and leads here all the same.
  const mail = openSmtp({ url: `smtp://0.0.0.0:${port}`, from: 'vaern@lilleby.dk' });
  assert.equal(await mail.carry(letter('lis@lilleby.dk')), 'unreachable');
  mail.close();
  assert.equal(mails.length, 0);
});

test('the setting is told in Danish when it cannot be used, without the password', () => {
  assert.equal(parseSmtp({}), undefined);
  assert.deepEqual(parseSmtp({ SMTP_URL: 'smtp://mail.lilleby.dk', SMTP_FROM: 'vaern@lilleby.dk' }), {
    url: 'smtp://mail.lilleby.dk',
    from: 'vaern@lilleby.dk',
  });
  const wrong = parseSmtp({ SMTP_URL: 'https://user:secret@mail.dk', SMTP_FROM: 'vaern@lilleby.dk' });
  assert.ok(typeof wrong === 'string' && wrong.startsWith('SMTP_URL') && !wrong.includes('secret'));
  assert.match(String(parseSmtp({ SMTP_URL: 'smtp://mail.dk', SMTP_FROM: 'vaern' })), /^SMTP_FROM/);
});
