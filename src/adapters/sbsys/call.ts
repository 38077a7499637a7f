import { z } from 'zod';
import type { ZodType } from 'zod';
import type { Looked, Refused, Written } from '#kernel/journal';
import { jsonIn } from '#kernel/json';
import type { SbsysSetting } from '#kernel/setting-sbsys';
import { isPassing, send } from './request.ts';
import type { Heard, Line, Sent } from './request.ts';
import { openTickets } from './token.ts';

/** What is asked for, behind the address and the prefix. */
export interface Wish {
  readonly method: Sent['method'];
  readonly path: string;
  readonly body?: { readonly type: string; readonly bytes: Uint8Array };
}

/** What came back of a call: an answer, or why there is none. `turned-away` was not let in, twice. */
export type Came = Heard | { readonly kind: 'turned-away' };

/** Signed in and on the line. A call that was not let in was not carried out, so it may be made once more with a new token. */
export type Call = (wish: Wish) => Promise<Came>;

/** Calls SBSYS as its service user. */
export function openCall(setting: SbsysSetting, line: Line, now: () => number): Call {
  const tickets = openTickets(setting, line, now);
  const once = async (wish: Wish): Promise<Came> => {
    const ticket = await tickets.now();
    if (ticket.kind !== 'ticket') return ticket.kind === 'refused' ? { kind: 'turned-away' } : { kind: 'not-sent' };
    const heard = await send(addressed(setting, wish, ticket.token), line);
    if (heard.kind !== 'answer' || heard.status !== 401) return heard;
    tickets.drop(ticket.token);
    return { kind: 'turned-away' };
  };
  return async (wish) => {
    const came = await once(wish);
    return came.kind === 'turned-away' ? once(wish) : came;
  };
}

const addressed = ({ url, prefix }: SbsysSetting, { method, path, body }: Wish, token: string): Sent => ({
  method,
  url: `${url}/${prefix}/${path}`,
  headers: {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    ...(body ? { 'content-type': body.type } : {}),
  },
  ...(body ? { body: body.bytes } : {}),
});

/** A body of JSON. */
export const json = (value: unknown): NonNullable<Wish['body']> => ({
  type: 'application/json; charset=utf-8',
  bytes: Buffer.from(JSON.stringify(value)),
});

/** What came of a call that only looks: whatever went wrong on the way, nothing was written. */
export function looked<Value>(came: Came, shape: ZodType<Value>): Looked<Value> {
  if (came.kind === 'turned-away') return { kind: 'refused', why: 'sign-in' };
  return came.kind === 'answer' && !isPassing(came.status) ? understood(came, shape) : { kind: 'unreachable' };
}

function understood<Value>({ status, text }: Answered, shape: ZodType<Value>): Looked<Value> {
  if (status !== 200) return { kind: 'refused', why: reasons[status] ?? 'not-understood' };
  const value = parse(text, shape);
  return value ? { kind: 'found', value: value.is } : { kind: 'refused', why: 'not-understood' };
}

/** What came of a call that writes. An answer that cannot be understood leaves us not knowing. */
export function written<Value>(came: Came, shape: ZodType<Value>): Written<Value> {
  if (came.kind === 'turned-away') return { kind: 'refused', why: 'sign-in' };
  return came.kind === 'answer' ? accepted(came, shape) : { kind: came.kind === 'cut' ? 'unknown' : 'unreachable' };
}

function accepted<Value>({ status, text }: Answered, shape: ZodType<Value>): Written<Value> {
  // Too many calls is said before anything is done; of a server's own fault nobody knows how far it came.
  if (status === 429) return { kind: 'unreachable' };
  if (isPassing(status)) return { kind: 'unknown' };
  if (status >= 300) return { kind: 'refused', why: reasons[status] ?? 'not-taken' };
  const value = parse(text, shape);
  return value ? { kind: 'filed', value: value.is } : { kind: 'unknown' };
}

type Answered = Extract<Heard, { kind: 'answer' }>;

const reasons: Readonly<Record<number, Refused>> = { 403: 'not-allowed', 404: 'case-gone', 409: 'case-closed' };

function parse<Value>(text: string, shape: ZodType<Value>): { readonly is: Value } | undefined {
  const found = shape.safeParse(jsonIn(text));
  return found.success ? { is: found.data } : undefined;
}

/** An object whose names come in any casing: `Id`, `ID` and `id` are one. */
export const anyCase = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess(
    (given) =>
      typeof given === 'object' && given !== null && !Array.isArray(given)
        ? Object.fromEntries(
            Object.entries(given).map(([name, value]: [string, unknown]) => [name.toLowerCase(), value]),
          )
        : given,
    z.object(shape),
  );
