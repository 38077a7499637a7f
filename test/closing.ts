// What a file of tests opens, and must close again.
import { after } from 'node:test';

/** Takes down what is handed to it when the tests of the file are over, also where the rest was never built: what stays open would keep them from ending. */
export function closesAfter(): (close: () => Promise<unknown>) => void {
  const closing: (() => Promise<unknown>)[] = [];
  after(() => Promise.all(closing.map((close) => close())));
  return (close) => void closing.push(close);
}
