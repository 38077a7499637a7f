import type { Page } from '#ui/page.ts';
import { textOf, allOf } from '#ui/route.ts';
import type { Form } from '#ui/route.ts';
import type { TrainingGround } from './ground.ts';
import { follow } from './play.ts';
import { join, play } from './playing.actions.ts';
import type { PlayDesk } from './playing.actions.ts';
import type { Hand, Turn } from './seen.ts';
import { AloneCardView, AloneView, CardView, JoinView, QuestionView } from './playing.view.tsx';
import { playWords as words } from './playing.words.ts';

const danish = { language: 'da', section: 'front', twin: '/traening' } as const;

/** The addresses where playing begins. They are no part of what is read without a net: without one there is no room to play in. */
export const readyAddresses = ['/traening', '/traening/alene', '/en/traening'] as const;
export type ReadyAddress = (typeof readyAddresses)[number];

/** The page at an address where playing begins. */
export function readyPage(ground: TrainingGround, address: ReadyAddress): Page {
  if (address === '/en/traening') return englishPage;
  return address === '/traening' ? joinPage(ground) : alonePage(ground, {});
}

const joinPage = (ground: TrainingGround, typed = { code: '', department: '' }): Page => ({
  ...danish,
  path: '/traening',
  title: words.title,
  body: <JoinView ground={ground} typed={typed} />,
});

const englishPage: Page = {
  path: '/traening',
  language: 'en',
  section: 'front',
  title: 'Training',
  body: (
    <article class="prose">
      <h1>Training</h1>
      <p class="lead">Short stories are played through the guide at a meeting. The stories are in Danish.</p>
      <p>
        <a href="/en/guide">Go to the guide</a>
      </p>
      <p>
        <a href="/traening" hreflang="da">
          Træning på dansk
        </a>
      </p>
    </article>
  ),
};

/** The addresses that answer whoever plays. */
export const playAddresses = ['/traening', '/traening/spil', '/traening/alene'] as const;
export type PlayAddress = (typeof playAddresses)[number];

/** The page that answers a form of somebody who plays. Nothing of it but the counts is kept. */
export async function playPage(desk: PlayDesk, address: PlayAddress, form: Form): Promise<Page> {
  const { ground } = desk;
  if (address === '/traening/alene') return alonePage(ground, form);
  const typed = { code: textOf(form, 'code').slice(0, 50), department: textOf(form, 'department') };
  const turn = address === '/traening' ? await join(desk, typed) : await play(desk, handIn(form));
  return turnPage(ground, turn, typed);
}

const handIn = (form: Form): Hand => ({
  code: textOf(form, 'code').slice(0, 50),
  seat: textOf(form, 'seat').slice(0, 50),
  department: textOf(form, 'department'),
  scenario: textOf(form, 'scenario'),
  answers: allOf(form, 'answers'),
});

function turnPage(
  ground: TrainingGround,
  turn: Turn,
  typed: { readonly code: string; readonly department: string },
): Page {
  const page = { ...danish, path: '/traening', title: words.title };
  if (turn.kind === 'mend') return { ...page, body: <JoinView ground={ground} typed={{ ...typed, wrong: turn }} /> };
  if (turn.kind === 'card') return { ...page, body: <CardView ground={ground} turn={turn} /> };
  const { hand, standing, number, of } = turn;
  if (standing.at === 'card') return joinPage(ground, typed);
  const { code, seat, department, scenario } = hand;
  return {
    ...page,
    body: (
      <QuestionView
        ground={ground}
        to="/traening/spil"
        hidden={{ code, seat, department }}
        scenario={scenario}
        place={words.place(number, of)}
        standing={standing}
      />
    ),
  };
}

function alonePage(ground: TrainingGround, form: Form): Page {
  const page = { ...danish, path: '/traening/alene', title: words.aloneTitle };
  const scenario = textOf(form, 'scenario');
  if (!ground.scenarios.some(({ key }) => key === scenario)) return { ...page, body: <AloneView ground={ground} /> };
  const standing = follow(ground.flow, allOf(form, 'answers'));
  const shown = { ground, scenario };
  if (standing.at === 'card') return { ...page, body: <AloneCardView {...shown} standing={standing} /> };
  return {
    ...page,
    body: <QuestionView {...shown} to="/traening/alene" hidden={{}} place={words.aloneTitle} standing={standing} />,
  };
}
