import { remembers } from '#kernel/action';

// @offence 2345
export const memory = remembers('To know what it was.', (input: { readonly words: string }) => input.words);
