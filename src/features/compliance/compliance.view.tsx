import type { FC } from 'hono/jsx';
import { inWords } from '#kernel/day';
import { byState, choices, chosen } from './choice.ts';
import type { Choice, Shown } from './choice.ts';
import type { Duty, DutyState, Proof } from './compliance.ts';
import { choiceWords, origin, placesSay, stateWords, stopAfter, words } from './compliance.words.ts';

/** Every duty with what there is to show for it, what is missing first. */
export const ComplianceView: FC<Shown> = ({ duties, choice, today, version }) => {
  const shown = chosen(duties, choice);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Counts duties={duties} choice={choice} />
      <p class="hint">
        {inWords(today, 'da')} · {words.version(version)}
      </p>
      <p class="no-print">
        <a href="/aaret/efterlevelse/pdf">{words.pdf}</a>
      </p>
      {shown.length === 0 && <p class="empty">{words.noneOf}</p>}
      {byState(shown).map(([state, found]) => (
        <section>
          <h2>
            {stateWords[state]} ({found.length})
          </h2>
          <ul class="things">
            {found.map((duty) => (
              <li>
                <DutyView duty={duty} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="hint">{words.means}</p>
      <p class="hint">{words.law}</p>
    </>
  );
};

const addressOf = (choice: Choice): string =>
  choice === 'alt' ? '/aaret/efterlevelse' : `/aaret/efterlevelse/vis/${choice}`;

const Counts: FC<{ duties: readonly Duty[]; choice: Choice }> = ({ duties, choice }) => (
  <nav class="choices" aria-label={words.show}>
    {choices.map((one) => (
      <a href={addressOf(one)} aria-current={one === choice ? 'page' : undefined}>
        {choiceWords[one]} <b>{chosen(duties, one).length}</b>
      </a>
    ))}
  </nav>
);

const State: FC<{ state: DutyState }> = ({ state }) => (
  <span class={state === 'fulfilled' ? 'thing__state' : 'thing__state state--waits'}>{stateWords[state]}</span>
);

const DutyView: FC<{ duty: Duty }> = ({ duty }) => {
  const written = duty.proofs.filter(({ kind }) => kind === 'content');
  const others = duty.proofs.filter(({ kind }) => kind !== 'content');
  return (
    <div class="thing thing--whole" id={duty.key}>
      <span class="thing__what">
        <b>{duty.says}</b>
        <small>{origin(duty)}</small>
      </span>
      <State state={duty.state} />
      {others.length > 0 && (
        <ul class="proofs">
          {others.map((proof) => (
            <li>
              <ProofLine proof={proof} withState />
            </li>
          ))}
        </ul>
      )}
      {duty.at.length > 0 && (
        <p class="hint">
          {words.where}{' '}
          {duty.at.map(({ path, name }, nth) => (
            <>
              {nth > 0 && ', '}
              {path === undefined ? name : <a href={path}>{name}</a>}
            </>
          ))}
        </p>
      )}
      {written.length > 0 && (
        <details>
          <summary>{placesSay(written)}</summary>
          <ul class="proofs">
            {written.map((proof) => (
              <li>
                <ProofLine proof={proof} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {duty.unconfirmedLaw && duty.state !== 'unconfirmed' && <p class="hint">{words.unconfirmed}</p>}
    </div>
  );
};

const ProofLine: FC<{ proof: Proof; withState?: boolean }> = ({
  proof: { name, state, sentence, link },
  withState,
}) => (
  <>
    {withState && `${stateWords[state]}: `}
    {link === undefined ? name : <a href={link}>{name}</a>}
    {stopAfter(name)} {sentence}
  </>
);
