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

/** Who vouches for people here. What is wrong with the setting is told, and the public part is served all the same. */
export function providerOf(setting: Setting, address: string): IdentityProvider | undefined {
  const chosen = composeIdentity(setting, { returnTo: `${address}/log-ind/tilbage`, demo: demoPeople });
  if (typeof chosen !== 'string') return chosen;
  ownTerminal.err(`${chosen} Ingen kan logge ind, før det er rettet.\n`);
  return undefined;
}

/** What the provider's roles mean here. A file that cannot be understood gives nobody anything. */
export function rolesIn({ data }: Setting): RoleMap {
  const path = `${data}/roller.yaml`;
  const text = readText(path);
  if (text === undefined) return noRoleMap;
  const { written, problems } = readYaml({ path, text }, rolesFile);
  if (problems.length > 0) ownTerminal.err(`${problemsAsText(problems)}\n`);
  return written?.value ?? noRoleMap;
}

/** Moves the invented people in where the pretend provider lets them, and nobody lives. */
export async function settleIn(house: House, setting: Setting): Promise<void> {
  if (isTrying(setting)) await perform(house, theHouse, settleDemo, {});
}

const isTrying = (setting: Setting): boolean => {
  const provider = composeIdentity(setting, { returnTo: '/', demo: demoPeople });
  return typeof provider === 'object' && provider.key === 'pretend';
};
