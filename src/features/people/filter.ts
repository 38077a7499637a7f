import type { Day } from '#kernel/day';
import { holdsOn } from './people.ts';
import type { HeldPost, Someone } from './people.ts';

/** Which people are asked for, besides by what they hold. */
export const states = ['all', 'without', 'expired', 'disabled'] as const;
export type State = (typeof states)[number];

/** Whom somebody asked for. */
export interface Asked {
  readonly name: string;
  readonly role: string | undefined;
  readonly department: string | undefined;
  readonly workplace: string | undefined;
  readonly state: State;
}

/** Somebody with every post they hold or have held. */
export interface Listed extends Someone {
  readonly posts: readonly HeldPost[];
}

/** Whether somebody is among those asked for: by a part of the name, by what they hold today, and by their state. */
export function wantedIn(asked: Asked, listed: Listed, today: Day): boolean {
  const holds = listed.posts.filter((post) => holdsOn(post, today));
  return (
    isCalled(listed, asked.name) && inState[asked.state](listed, holds) && (isAny(asked) || holds.some(fits(asked)))
  );
}

const isCalled = ({ name, mail }: Someone, part: string): boolean =>
  [name, mail ?? ''].some((text) => text.toLocaleLowerCase('da').includes(part.toLocaleLowerCase('da')));

const isWithout = ({ disabled }: Listed, holds: readonly HeldPost[]): boolean => !disabled && holds.length === 0;

const inState: Readonly<Record<State, (listed: Listed, holds: readonly HeldPost[]) => boolean>> = {
  all: () => true,
  without: isWithout,
  expired: (listed, holds) => isWithout(listed, holds) && listed.posts.length > 0,
  disabled: ({ disabled }) => disabled,
};

const isAny = ({ role, department, workplace }: Asked): boolean =>
  role === undefined && department === undefined && workplace === undefined;

const fits =
  ({ role, department, workplace }: Asked) =>
  (post: HeldPost): boolean =>
    (role === undefined || post.role === role) &&
    (department === undefined || post.department === department) &&
    (workplace === undefined || post.workplace === workplace);
