import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beginning, hashOf } from './chain.ts';
import type { Line } from './chain.ts';
import { aTrail, draws, keptFrom, tamperings, walked } from './tamper.example.ts';

const long = 60;

for (const [name, tamper] of Object.entries(tamperings)) {
  test(`found with a head kept elsewhere: ${name}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 1, max: 70 }), async (seed, page) => {
        const trail = await aTrail(long, seed);
        const touched = await tamper(trail, draws(seed + 1));
        const { count } = await walked(touched, [keptFrom(trail)], page);
        assert.ok(count > 0);
      }),
      { numRuns: 15 },
    );
  });
}

test('nobody is accused of anything: a whole trail is whole, whatever heads were kept on the way', async () => {
  const trail = await aTrail(long);
  const heads = trail.lines.map((_, at) => keptFrom(trail, at));
  for (const page of [1, 7, long, 1000]) {
    const { count, lines, head } = await walked(trail, heads, page);
    assert.deepEqual([count, lines, head], [0, long, trail.head]);
  }
  assert.equal((await walked({ lines: [], head: undefined }, [])).count, 0);
});

test('without a head kept elsewhere, everything but a chain made anew is found', async () => {
  const anew = /made anew|put back|has grown|everything is gone/;
  for (const [name, tamper] of Object.entries(tamperings)) {
    const { count } = await walked(await tamper(await aTrail(long), draws(5)), []);
    assert.equal(count > 0, !anew.test(name), name);
  }
});

test('what is wrong is told where it is', async () => {
  const trail = await aTrail(10);
  const { lines, head } = trail;
  const kinds = async (changed: readonly Line[]) => (await walked({ lines: changed, head }, [])).faults;
  assert.deepEqual(await kinds(lines.toSpliced(3, 2)), [{ kind: 'missing', from: 4, to: 5 }]);
  const [third] = lines.slice(2);
  assert.ok(third);
  assert.deepEqual(await kinds(lines.with(2, { ...third, who: 'nobody' })), [{ kind: 'changed', from: 3, to: 3 }]);
  const rehashed = { ...third, who: 'nobody' };
  assert.deepEqual(await kinds(lines.with(2, { ...rehashed, hash: await hashOf(rehashed) })), [
    { kind: 'torn', from: 4, to: 4 },
  ]);
  assert.deepEqual(await kinds(lines.slice(0, 7)), [{ kind: 'cut', from: 8, to: 10 }]);
  const kept = keptFrom(trail);
  assert.deepEqual((await walked({ lines: lines.slice(0, 7), head: undefined }, [kept])).faults, [
    { kind: 'cut', from: 8, to: 10, kept },
  ]);
});

test('a thousand faults are counted, and only the first are held', async () => {
  const trail = await aTrail(1000);
  const lines = trail.lines.map((line) => ({ ...line, purpose: 'x' }));
  const { faults, count } = await walked({ ...trail, lines }, []);
  assert.deepEqual([faults.length, count], [20, 1000]);
});

test('two lines that say different things never have the same hash: the border between two fields counts', async () => {
  const one: Omit<Line, 'hash'> = {
    municipality: 'a',
    number: 1,
    previous: beginning.hash,
    who: 'b',
    what: 'c',
    which: 'd',
    at: 'e',
    purpose: 'f',
    outcome: 'done',
  };
  const texts = fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', ']', '[', ' ') });
  await fc.assert(
    fc.asyncProperty(fc.tuple(texts, texts, texts), fc.tuple(texts, texts, texts), async (first, second) => {
      const [mine, theirs] = [first, second].map(([who, what, which]) => hashOf({ ...one, who, what, which }));
      assert.equal(
        (await mine) === (await theirs),
        first.every((text, at) => text === second[at]),
      );
    }),
  );
});
