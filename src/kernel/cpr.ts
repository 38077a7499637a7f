import { plainDigits, withoutUnseen } from './line.ts';

// Three pairs and four, or the same with something between: wide on purpose, for a date and a modulus are no proof. A uuid never has that shape.
const between = String.raw`[\s\p{P}\p{S}]{0,3}`;
const cprShaped = new RegExp(String.raw`(?<![0-9a-z])(?:\d{2}${between}){3}\d{2}${between}\d{2}(?![0-9a-z])`, 'iu');

/** Whether a text from outside holds what may be a CPR number, however it is spelt: then it is dropped, never looked closer at. */
export const mayHoldCpr = (text: string): boolean => cprShaped.test(plainDigits(withoutUnseen(text.normalize('NFKC'))));
