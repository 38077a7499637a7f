import type { CaseRef, Looked, Written } from '#kernel/journal';
import { bodies, startOfTitle } from './bodies.ts';
import { looked, written } from './call.ts';
import type { Call, Wish } from './call.ts';
import { me, results, sag, statuses, templates } from './shapes.ts';
import type { Sag, Template } from './shapes.ts';

const get = (path: string): Wish => ({ method: 'GET', path });
const active = 'aktiv';

/** Who we are signed in as. */
export const askWho = async (call: Call) => looked(await call(get('bruger/me')), me);

/** The case with our own key in its title, or in its field; closed and doubled ones are told. */
export async function findCase(call: Call, key: string): Promise<Looked<CaseRef | undefined>> {
  const byTitle = looked(await call(bodies.searchByTitle(startOfTitle(key))), results);
  if (byTitle.kind !== 'found') return byTitle;
  const titled = byTitle.value.results.filter(({ sagstitel }) => sagstitel.startsWith(startOfTitle(key)));
  const found = titled.length > 0 ? { kind: 'found' as const, value: titled } : await findByField(call, key);
  if (found.kind !== 'found') return found;
  const [only, ...more] = found.value;
  if (only === undefined) return { kind: 'found', value: undefined };
  return more.length > 0 ? { kind: 'refused', why: 'several-cases' } : whenOpen(call, only);
}

/** A value that no case has. */
const nobodysKey = 'vaern-ingen-sag';

/** A case that somebody made by hand and gave our key in its field. */
async function findByField(call: Call, key: string): Promise<Looked<readonly Sag[]>> {
  const nobodys = await searchField(call, nobodysKey);
  if (nobodys.kind !== 'found') return nobodys;
  // A search that finds what nobody has does not know the field, and gives cases of all kinds.
  return nobodys.value.length > 0 ? { kind: 'found', value: [] } : searchField(call, key);
}

async function searchField(call: Call, value: string): Promise<Looked<readonly Sag[]>> {
  const came = looked(await call(bodies.searchByField(value)), results);
  if (came.kind === 'found') return { kind: 'found', value: came.value.results };
  // Where the field is not known at all, no case has it.
  return came.kind === 'refused' && came.why === 'not-understood' ? { kind: 'found', value: [] } : came;
}

async function whenOpen(call: Call, { id, nummer, sagsstatus }: Sag): Promise<Looked<CaseRef>> {
  const known = looked(await call(get('sag/sagStatusList')), statuses);
  if (known.kind !== 'found') return known;
  const open = known.value.filter(({ navn }) => navn.toLowerCase() === active).map((status) => status.id);
  return open.includes(sagsstatus.id)
    ? { kind: 'found', value: { id: String(id), number: nummer } }
    : { kind: 'refused', why: 'case-closed' };
}

/** The template as the setting names it, by number or by name; refused when a case from it would have a citizen in it. */
export async function findTemplate(call: Call, wanted: string): Promise<Looked<Template>> {
  const known = looked(await call(get('sagsskabelon')), templates);
  if (known.kind !== 'found') return known;
  const found = known.value.find(({ id, navn }) => String(id) === wanted || navn === wanted);
  return found && isWithoutParts(found) ? { kind: 'found', value: found } : { kind: 'refused', why: 'template' };
}

const isWithoutParts = ({ aktiv, partanvendikke, partforlangaltid, partforlangaltidprimaer }: Template): boolean =>
  aktiv && partanvendikke && !partforlangaltid && !partforlangaltidprimaer;

/** Opens a case from the template, with our own key in front of its title and no part in it. */
export async function openCase(
  call: Call,
  wanted: string,
  { key, title }: { readonly key: string; readonly title: string },
): Promise<Written<CaseRef>> {
  const template = await findTemplate(call, wanted);
  if (template.kind !== 'found') return template;
  const who = await askWho(call);
  if (who.kind !== 'found') return who;
  const opening = { title: `${startOfTitle(key)} ${title}`, template: template.value.id, caseworker: who.value.id };
  const came = written(await call(bodies.openCase(opening)), sag);
  if (came.kind === 'refused' && came.why === 'case-gone') return { kind: 'refused', why: 'template' };
  return came.kind === 'filed'
    ? { kind: 'filed', value: { id: String(came.value.id), number: came.value.nummer } }
    : came;
}
