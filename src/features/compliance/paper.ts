import { inWords } from '#kernel/day';
import type { Paper, PaperPart } from '#kernel/paper';
import { byState } from './choice.ts';
import type { Duty, Proved } from './compliance.ts';
import { origin, placesNamed, proofLine, stateWords, words } from './compliance.words.ts';

/** The proof as a paper for audit: the counts, then each duty with what there is to show for it. */
export const paperOf = ({ duties, today, version }: Proved, municipality: string): Paper => ({
  title: `${words.title}: ${municipality}`,
  foot: `${municipality} · ${words.title} ${inWords(today, 'da')} · udgave ${version}`,
  parts: [
    { kind: 'text', text: words.lead },
    { kind: 'text', text: `Som det stod ${inWords(today, 'da')}. ${words.version(version)}.` },
    { kind: 'text', text: words.means },
    { kind: 'text', text: words.law },
    counts(duties),
    ...byState(duties).flatMap(([state, found]): readonly PaperPart[] => [
      { kind: 'heading', text: `${stateWords[state]} (${found.length})` },
      ...found.flatMap(partsOf),
    ]),
  ],
});

const counts = (duties: readonly Duty[]): PaperPart => ({
  kind: 'table',
  caption: 'Sådan står det',
  head: ['Tilstand', 'Planen', 'Loven', 'I alt'],
  rows: byState(duties).map(([state, found]) => [
    stateWords[state],
    String(found.filter(({ from }) => from === 'plan').length),
    String(found.filter(({ from }) => from === 'law').length),
    String(found.length),
  ]),
});

function partsOf(duty: Duty): readonly PaperPart[] {
  const written = duty.proofs.filter(({ kind }) => kind === 'content');
  const others = duty.proofs.filter(({ kind }) => kind !== 'content');
  const items = [
    ...others.map((proof) => `${stateWords[proof.state]}: ${proofLine(proof)}`),
    ...(written.length === 0 ? [] : [placesNamed(written)]),
    ...(duty.unconfirmedLaw ? [words.unconfirmed] : []),
  ];
  return [
    { kind: 'text', text: `${duty.says} (${origin(duty)})` },
    ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
  ];
}
