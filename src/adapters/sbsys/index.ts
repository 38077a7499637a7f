/** SBSYS: what Værn files in the municipality's case system, through its web API. */
import { readFileSync } from 'node:fs';
import type { CaseRef, Looked, Piece, Written } from '#kernel/journal';
import type { SbsysSetting } from '#kernel/setting-sbsys';
import type { CaseSystem } from '#ports/case-system';
import { bodies, isHeadingOf } from './bodies.ts';
import { looked, openCall, written } from './call.ts';
import type { Call } from './call.ts';
import { askWho, findCase, openCase } from './case.ts';
import { inspect } from './inspect.ts';
import { documents, notes, taken } from './shapes.ts';

/** How long one request may take, in milliseconds: a file on a slow line, and well within the turn that the sender holds. */
const patience = 30_000;

/** SBSYS, or one sentence in Danish on why it cannot be used. Nobody is asked anything before there is something to file. */
export function openSbsys(
  setting: SbsysSetting,
  { now = Date.now, wait = patience }: { readonly now?: () => number; readonly wait?: number } = {},
): CaseSystem | string {
  const issuer = issuerIn(setting);
  if (issuer === undefined) return 'Filen i SBSYS_CA_FILE kan ikke læses, eller den rummer intet certifikat.';
  const line = { patience: wait, ...issuer };
  const call = openCall(setting, line, now);
  return {
    findCase: (key) => findCase(call, key),
    openCase: (opening) => openCase(call, setting.template, opening),
    findPiece: (on, piece) => findPiece(call, on, piece),
    filePiece: (on, piece) => filePiece(call, on, piece),
    whoAmI: () => whoAmI(call),
    inspect: () => inspect(setting, line, call),
  };
}

async function whoAmI(call: Call): Promise<Looked<string>> {
  const found = await askWho(call);
  return found.kind === 'found' ? { kind: 'found', value: found.value.navn || found.value.logonid } : found;
}

/** The certificate that the setting names, if it names one; undefined when the file holds none. */
function issuerIn({ caFile }: SbsysSetting): { readonly ca?: string } | undefined {
  if (caFile === undefined) return {};
  try {
    const ca = readFileSync(caFile, 'utf8');
    return ca.includes('-----BEGIN CERTIFICATE-----') ? { ca } : undefined;
  } catch {
    return undefined;
  }
}

async function findPiece(call: Call, on: CaseRef, piece: Piece): Promise<Looked<boolean>> {
  const headings = piece.kind === 'note' ? await noteHeadings(call, on) : await documentHeadings(call, on);
  return headings.kind === 'found'
    ? { kind: 'found', value: headings.value.some((heading) => isHeadingOf(heading, piece)) }
    : headings;
}

async function noteHeadings(call: Call, { id }: CaseRef): Promise<Looked<readonly string[]>> {
  const found = looked(await call({ method: 'GET', path: `sag/${id}/journalarknotes` }), notes);
  return found.kind === 'found' ? { ...found, value: found.value.map(({ overskrift }) => overskrift) } : found;
}

async function documentHeadings(call: Call, { id }: CaseRef): Promise<Looked<readonly string[]>> {
  const found = looked(await call({ method: 'GET', path: `sag/${id}/dokumenter` }), documents);
  return found.kind === 'found' ? { ...found, value: found.value.map(({ dokumentnavn }) => dokumentnavn) } : found;
}

async function filePiece(call: Call, on: CaseRef, piece: Piece): Promise<Written<true>> {
  const wish = piece.kind === 'note' ? bodies.note(on, piece) : await bodies.document(on, piece);
  const came = written(await call(wish), taken);
  return came.kind === 'filed' ? { kind: 'filed', value: true } : came;
}
