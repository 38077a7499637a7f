import { z } from 'zod';
import { jsonIn } from '#kernel/json';
import type { SbsysSetting } from '#kernel/setting-sbsys';
import { isPassing, send } from './request.ts';
import type { Line } from './request.ts';

/** What came of asking to be let in. */
export type Ticket =
  | { readonly kind: 'ticket'; readonly token: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' };

/** The tokens of one service user. */
export interface Tickets {
  /** A token that is good now: the one we have, or a new one. */
  readonly now: () => Promise<Ticket>;
  /** Forgets a token that was turned away. */
  readonly drop: (token: string) => void;
}

const given = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });
/** Seconds before its end that a token is no longer used: a call must come through with it. */
const margin = 60;

/** Tokens by the password grant, each kept until a minute before it runs out. */
export function openTickets(setting: SbsysSetting, line: Line, now: () => number): Tickets {
  let kept: { readonly token: string; readonly until: number } | undefined;
  const fetchOne = async (): Promise<Ticket> => {
    const heard = await send(askFor(setting), line);
    if (heard.kind !== 'answer' || isPassing(heard.status)) return { kind: 'unreachable' };
    const ticket = heard.status === 200 ? parsed(heard.text) : undefined;
    if (!ticket) return { kind: 'refused' };
    kept = { token: ticket.access_token, until: now() + (ticket.expires_in - margin) * 1000 };
    return { kind: 'ticket', token: kept.token };
  };
  return {
    now: async () => (kept && kept.until > now() ? { kind: 'ticket', token: kept.token } : fetchOne()),
    drop: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
}

const askFor = ({ tokenUrl, clientId, clientSecret, user, password }: SbsysSetting) => ({
  method: 'POST' as const,
  url: tokenUrl,
  headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
  body: Buffer.from(
    new URLSearchParams({
      grant_type: 'password',
      client_id: clientId,
      client_secret: clientSecret,
      username: user,
      password,
    }).toString(),
  ),
});

const parsed = (text: string): z.infer<typeof given> | undefined => given.safeParse(jsonIn(text)).data;
