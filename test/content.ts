// The real content as a value: what a test changes in it, it changes in its own copy.
import assert from 'node:assert/strict';
import { contentShelf, root } from '#adapters/files';
import { openPack } from '#features/pack';
import type { Pack } from '#features/pack';
import { day } from '#kernel/day';

const shelf = contentShelf(`${root}/content`);

/** Albertslund's pack as it would be published on 22 November 2026. */
export const realPack: Pack =
  openPack({ national: shelf.read('national'), own: shelf.read('albertslund') }, day('2026-11-22') ?? assert.fail())
    .pack ?? assert.fail('the real pack has errors');

/** The pack with another number for a contact. */
export const withNumber = (pack: Pack, id: string, phone: string): Pack => ({
  ...pack,
  contacts: pack.contacts.map((contact) => (contact.id === id ? { ...contact, phone } : contact)),
});
