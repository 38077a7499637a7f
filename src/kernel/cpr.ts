// Six digits and four that stand alone: wide on purpose, for a date and a modulus are no proof. A uuid never has that shape.
const cprShaped = /(?<![0-9a-z])\d{6}[-. ]?\d{4}(?![0-9a-z])/i;

/** Whether a text from outside holds what may be a CPR number: then it is dropped, never looked closer at. */
export const mayHoldCpr = (text: string): boolean => cprShaped.test(text);
