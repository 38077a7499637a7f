import { keepSignIn, recognise, resumeSignIn, signIn, signOut, turnAway } from '#features/access';
import type { RoleMap } from '#features/access';
import { reader } from '#kernel/person';
import { ok, refuse } from '#kernel/result';
import type { IdentityProvider } from '#ports/identity';
import { perform } from '../../gate.ts';
import type { House } from '../../gate.ts';
import type { Porch } from './way-in.ts';

/** The porch of a house: whoever the provider vouches for is let in through the gate, and every try is remembered. */
export function openPorch(house: House, provider: IdentityProvider | undefined, map: RoleMap): Porch {
  const { database, clock } = house;
  const recognised = (token: string) => recognise(database, token, clock.now());
  return {
    provider,
    recognise: recognised,
    keep: ({ state, kept }, to) =>
      keepSignIn(database, { state, kept, to, provider: provider?.key ?? 'pretend' }, clock.now()),
    take: (state, secret) => resumeSignIn(database, { state, secret }, clock.now()),
    admit: async (claims) => {
      const admitted = await perform(house, reader, signIn(map), claims);
      return admitted.ok ? ok(admitted.value) : refuse('disabled');
    },
    turnAway: async (why) => {
      await perform(house, reader, turnAway(why), {});
    },
    signOut: async (token) => {
      const person = await recognised(token);
      const left = person && (await perform(house, person, signOut, { token }));
      return left?.ok ? left.value.providerSession : undefined;
    },
  };
}
