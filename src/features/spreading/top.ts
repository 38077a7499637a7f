import { shownPhone } from '#features/contacts';
import { dial } from '#ui/address.ts';
import type { Acute, Top } from './answers.file.ts';
import type { Source } from './source.ts';

/** What every answer begins with: whose it is, and the numbers for when somebody is in danger now. */
export const topOf = (source: Source): Top => ({
  municipality: {
    key: source.municipality.key,
    name: source.municipality.name.text,
    short: source.municipality.short,
  },
  acute: acuteOf(source),
});

/** Danger to life first, then the child's numbers, then the adult's; a number that serves both stands once. */
function acuteOf({ municipality, contacts }: Source): Acute[] {
  const { emergency, child, adult } = municipality.acute;
  const rows = [
    { id: emergency, whom: 'all' as const },
    ...child.filter((id) => !adult.includes(id)).map((id) => ({ id, whom: 'child' as const })),
    ...adult.map((id) => ({ id, whom: 'adult' as const })),
  ];
  return rows.flatMap(({ id, whom }) => {
    const found = contacts.find((contact) => contact.id === id);
    if (found?.phone === undefined) return [];
    return [{ id, name: found.name.text, phone: shownPhone(found.phone), tel: dial(found.phone), whom }];
  });
}
