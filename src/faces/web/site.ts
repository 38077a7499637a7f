import type { Contact } from '#features/contacts';
import type { Pack } from '#features/pack';
import type { Day } from '#kernel/day';
import type { Asset, Look } from '#ports/assets';
import type { Section } from '#ui/page.ts';
import type { AcuteContact, Site } from '#ui/site.ts';

interface Making {
  readonly version: string;
  readonly today: Day;
  readonly look: Look<Section>;
  readonly scripts: readonly (Asset & { readonly name: string })[];
}

/** What every page knows about its municipality. */
export function siteOf(pack: Pack, making: Making): Site {
  const { municipality } = pack;
  const owner = municipality.departments.find((department) => department.key === municipality.plan.owner);
  return {
    name: municipality.name,
    short: municipality.short,
    adopted: municipality.plan.adopted,
    adoptedBy: municipality.plan.adoptedBy,
    reviseBy: municipality.plan.reviseBy,
    leaveTo: municipality.leaveTo,
    owner: owner?.name ?? municipality.name,
    version: making.version,
    builtAt: making.today,
    acute: acuteOf(pack),
    scripts: Object.fromEntries(making.scripts.map((script) => [script.name, script.path])),
    style: making.look.style,
  };
}

/** Danger to life first, then the child's numbers, then the adult's; a number that serves both stands once. */
function acuteOf(pack: Pack): AcuteContact[] {
  const { emergency, child, adult } = pack.municipality.acute;
  const shared = new Set(adult);
  const wanted = [
    { id: emergency, whom: 'all' as const },
    ...child.filter((id) => !shared.has(id)).map((id) => ({ id, whom: 'child' as const })),
    ...adult.map((id) => ({ id, whom: 'adult' as const })),
  ];
  return wanted.flatMap(({ id, whom }) => {
    const contact = pack.contacts.find((candidate) => candidate.id === id);
    return contact?.phone ? [acuteContact(contact, contact.phone, whom)] : [];
  });
}

const acuteContact = (contact: Contact, phone: string, whom: AcuteContact['whom']): AcuteContact => ({
  id: contact.id,
  name: contact.name,
  phone,
  whom,
  fromPlan: contact.cites.length > 0,
});
