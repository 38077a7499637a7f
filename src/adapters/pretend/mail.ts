import type { Sealed } from '#kernel/letter';
import type { Mail } from '#ports/mail';

/** A mail server that sends nothing: it keeps the letters in memory, for demonstrations and tests. */
export interface PretendMail extends Mail {
  readonly letters: () => readonly Sealed[];
}

const most = 200;

/** A mail server that takes every letter over and keeps the last of them. */
export function pretendMail(): PretendMail {
  let letters: readonly Sealed[] = [];
  return {
    carry: async (letter) => {
      letters = [...letters, letter].slice(-most);
      return 'sent';
    },
    letters: () => letters,
    close: () => {
      letters = [];
    },
  };
}
