import { guardedOf } from '#features/guard';
import { does, sends, showing, shows, textOf, textsOf } from '#ui/route.ts';
import type { Ask, InsidePage, Route, Scene } from '#ui/route.ts';
import { answerInvitation, readMinutes, settleFollowUp } from './answering.actions.ts';
import { addOwnPoint, longestPoint, lookAtAgenda, movePoint, settleProposal } from './agenda.actions.ts';
import { AgendaView } from './agenda.view.tsx';
import {
  beginMeeting,
  callMeeting,
  cancelMeeting,
  changeHours,
  inviteNewcomers,
  lookAtHours,
  planMeeting,
} from './calling.actions.ts';
import type { MeetingGround } from './ground.ts';
import { calendarOf } from './invitation.ts';
import type { Meeting } from './meeting.ts';
import { ChangeView, ListView, NewView } from './list.view.tsx';
import { agendaWords, listWords, meetingWords, printWords } from './meeting.words.ts';
import { MeetingView } from './meeting.view.tsx';
import { minutesRoutes } from './minutes.pages.tsx';
import { PrintedAgenda, PrintedMinutes } from './print.view.tsx';
import { lookAtMeeting, seeMeetings, takeCalendar } from './reading.actions.ts';
import type { Agenda, Overview, Seen } from './seen.ts';

const base = '/aaret/moede';
const addressOf = (id: string): string => `${base}/${id}`;
const idOf = ({ params }: Ask): { readonly id: string | undefined } => ({ id: params['id'] });

/** Every address of the annual meeting. */
export const meetingRoutes = (ground: MeetingGround): readonly Route[] => [
  ...listRoutes(),
  ...oneRoutes(),
  ...agendaRoutes(ground),
  ...minutesRoutes(ground),
];

const hours = ['day', 'from', 'to', 'place', 'link', 'heads'] as const;

function listRoutes(): readonly Route[] {
  const fresh = { action: beginMeeting, given: () => ({}), page: newPage };
  const list = (found: Overview, scene: Scene): InsidePage => ({
    title: listWords.title,
    body: <ListView {...found} scene={scene} />,
  });
  return [
    shows({ path: base, action: seeMeetings, given: () => ({}), page: list }),
    shows({ path: `${base}/ny`, ...fresh }),
    does({
      path: `${base}/ny`,
      action: planMeeting,
      given: ({ form }) => textsOf(form, ['id', ...hours]),
      then: addressOf,
      again: showing(fresh),
    }),
  ];
}

const newPage = (_: true, scene: Scene): InsidePage => ({
  title: listWords.newTitle,
  body: <NewView scene={scene} />,
});

function oneRoutes(): readonly Route[] {
  const look = { action: lookAtMeeting, given: idOf };
  const one = {
    ...look,
    page: (found: Seen, scene: Scene): InsidePage => ({
      title: meetingWords.title,
      body: <MeetingView {...found} scene={scene} />,
    }),
  };
  const again = showing(one);
  const then = addressOf;
  const seen = ({ params, form }: Ask) => ({ id: params['id'], version: textOf(form, 'version') });
  return [
    shows({ path: `${base}/:id`, ...one }),
    ...changeRoutes(),
    does({ path: `${base}/:id/indkald`, action: callMeeting, given: seen, then, again }),
    does({ path: `${base}/:id/nye`, action: inviteNewcomers, given: idOf, then, again }),
    does({ path: `${base}/:id/aflys`, action: cancelMeeting, given: seen, then, again }),
    does({
      path: `${base}/:id/svar`,
      action: answerInvitation,
      given: (ask) => ({ ...idOf(ask), answer: textOf(ask.form, 'answer') }),
      then,
      again,
    }),
    does({ path: `${base}/:id/laest`, action: readMinutes, given: idOf, then, again }),
    does({
      path: `${base}/:id/gjort`,
      action: settleFollowUp,
      given: (ask) => ({ ...idOf(ask), ...textsOf(ask.form, ['outcome', 'done']) }),
      then,
      again,
    }),
    sends({
      path: `${base}/:id/kalender.ics`,
      action: takeCalendar,
      given: idOf,
      file: (meeting) => ({ name: 'aarsmoede.ics', type: 'text/calendar; charset=utf-8', body: calendarOf(meeting) }),
    }),
    shows({ path: `${base}/:id/dagsorden/udskriv`, ...look, page: printed('agenda') }),
    shows({ path: `${base}/:id/referat/udskriv`, ...look, page: printed('minutes') }),
  ];
}

const printed =
  (what: 'agenda' | 'minutes') =>
  (found: Seen, scene: Scene): InsidePage => ({
    title: printWords[what],
    body: what === 'agenda' ? <PrintedAgenda {...found} scene={scene} /> : <PrintedMinutes {...found} scene={scene} />,
    // The guide's script is what shows and answers the button for printing.
    scripts: ['guide'],
  });

function changeRoutes(): readonly Route[] {
  const change = {
    action: lookAtHours,
    given: idOf,
    page: (meeting: Meeting, scene: Scene): InsidePage => ({
      title: listWords.changeTitle,
      body: <ChangeView meeting={meeting} scene={scene} />,
    }),
  };
  return [
    shows({ path: `${base}/:id/ret`, ...change }),
    does({
      path: `${base}/:id/ret`,
      action: changeHours,
      given: ({ params, form }) => ({ ...textsOf(form, [...hours, 'version']), id: params['id'] }),
      then: addressOf,
      again: showing(change),
    }),
  ];
}

function agendaRoutes(ground: MeetingGround): readonly Route[] {
  const agenda = {
    action: lookAtAgenda(ground),
    given: idOf,
    page: (found: Agenda, scene: Scene): InsidePage => ({
      title: agendaWords.title,
      body: <AgendaView {...found} scene={scene} guard={ground.guard} max={longestPoint} />,
      scripts: ['guard'],
    }),
  };
  const again = showing(agenda);
  const then = (id: string): string => `${addressOf(id)}/dagsorden`;
  const given =
    (names: readonly string[]) =>
    ({ params, form }: Ask) => ({ ...textsOf(form, ['version', ...names]), id: params['id'] });
  return [
    shows({ path: `${base}/:id/dagsorden`, ...agenda }),
    does({
      path: `${base}/:id/dagsorden/punkt`,
      action: addOwnPoint(ground),
      given: (ask) => ({ ...given(['point'])(ask), title: guardedOf(ask.form, 'title') }),
      then,
      again,
    }),
    does({
      path: `${base}/:id/dagsorden/valg`,
      action: settleProposal(ground),
      given: given(['which', 'kept']),
      then,
      again,
    }),
    does({ path: `${base}/:id/dagsorden/flyt`, action: movePoint, given: given(['point', 'to']), then, again }),
  ];
}
