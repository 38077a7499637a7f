import { openPorch } from '#faces/web';
import type { Porch } from '#faces/web';
import { noRoleMap, rolesFile } from '#features/access';
import type { RoleMap } from '#features/access';
import { demoPeople, settleDemo } from '#features/people';
import { problemsAsText } from '#features/pack';
import { readYaml } from '#kernel/read';
import { theHouse } from '#kernel/person';
import type { Setting } from '#kernel/setting';
import type { IdentityProvider } from '#ports/identity';
import { perform } from './gate.ts';
import type { House } from './gate.ts';
import { composeIdentity, ownTerminal, readText } from './compose.ts';

/** The way in to a house whose site stands at an address. Where it is only for trying, the invented people have moved in before anybody comes. */
export async function openDoorstep(house: House, setting: Setting, address: string): Promise<Porch> {
  const provider = providerOf(setting, address);
  if (provider?.key === 'pretend') await perform(house, theHouse, settleDemo, {});
  return openPorch(house, provider, rolesIn(setting));
}

/** Who vouches for people here. What is wrong with the setting is told, and the public part is served all the same. */
function providerOf(setting: Setting, address: string): IdentityProvider | undefined {
  const chosen = composeIdentity(setting, { returnTo: `${address}/log-ind/tilbage`, demo: demoPeople });
  if (typeof chosen !== 'string') return chosen;
  ownTerminal.err(`${chosen} Ingen kan logge ind, før det er rettet.\n`);
  return undefined;
}

/** What the provider's roles mean here. A file that cannot be understood gives nobody anything. */
function rolesIn({ data }: Setting): RoleMap {
  const path = `${data}/roller.yaml`;
  const text = readText(path);
  if (text === undefined) return noRoleMap;
  const { written, problems } = readYaml({ path, text }, rolesFile);
  if (problems.length > 0) ownTerminal.err(`${problemsAsText(problems)}\n`);
  return written?.value ?? noRoleMap;
}
