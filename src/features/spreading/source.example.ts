// What is carried, for the tests: Albertslund as it is, and posts with every sign that could break something.
import assert from 'node:assert/strict';
import { contentShelf, root } from '#adapters/files';
import type { Post } from '#features/knowledge';
import { openPack } from '#features/pack';
import { newId } from '#kernel/action';
import { day } from '#kernel/day';
import type { Source } from './source.ts';

/** A day, written out. */
export const aDay = (text: string) => day(text) ?? assert.fail(text);

/** The day the tests stand on. */
export const today = aDay('2026-11-22');

const pack = (() => {
  const shelf = contentShelf(`${root}/content`);
  const opened = openPack({ national: shelf.read('national'), own: shelf.read('albertslund') }, today);
  return opened.pack ?? assert.fail('the pack has errors');
})();

/** A post, as it is unless something else is said of it. */
export const aPost = (other: Partial<Post> = {}): Post => ({
  id: newId(),
  kind: 'law',
  title: 'Ny regel om pas',
  paragraphs: ['Politiet kan nægte et barn pas.', 'Spørg konsulenten, hvis du er i tvivl.'],
  source: { name: 'Retsinformation', link: 'https://www.retsinformation.dk/eli/lta/2025/282?a=1&b=2' },
  date: aDay('2026-11-02'),
  audience: pack.municipality.departments.map(({ key }) => key),
  expires: undefined,
  event: undefined,
  changedAt: new Date('2026-11-03T08:15:00Z'),
  ...other,
});

/** A talk that takes place somewhere. */
export const aTalk = (other: Partial<Post> = {}): Post =>
  aPost({
    kind: 'talk',
    title: 'Oplæg om "ære" & <kontrol>',
    audience: ['skole-dagtilbud'],
    source: { name: 'SIRI', link: undefined },
    changedAt: new Date('2026-11-20T09:00:00Z'),
    date: aDay('2026-11-20'),
    event: {
      from: new Date('2026-12-01T12:00:00Z'),
      to: new Date('2026-12-01T14:00:00Z'),
      place: 'Rådhuset',
      seats: 30,
      deadline: aDay('2026-11-28'),
      cancelled: false,
      sequence: 0,
    },
    ...other,
  });

/** Albertslund with these posts. */
export const aSource = (...posts: readonly Post[]): Source => ({ ...pack, posts, today });
