// Bare node:http that sends ready bytes: the floor that bench:server measures against. Standing alone, it reads its answers from the file it is given.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** An answer as it was sent: its headers, and its body in base 64. */
export interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const file = process.argv[2];
if (file === undefined) throw new Error('bare.ts wants the file of its answers');
const written = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Answer>;
const answers = new Map(
  Object.entries(written).map(([path, { headers, body }]) => [path, { headers, body: Buffer.from(body, 'base64') }]),
);
const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '');
  if (!answer) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, answer.headers);
  response.end(answer.body);
});
server.listen(0, 'localhost', () => {
  const address = server.address();
  console.log(`http://localhost:${typeof address === 'object' && address ? address.port : 0}`);
});
process.once('SIGTERM', () => process.exit(0));
