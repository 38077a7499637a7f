import { before, standsFree } from './digits.ts';
import { matches } from './finding.ts';
import type { Finding } from './finding.ts';

const four = /\d{1,3}(?: ?\. ?\d{1,3}){3}/g;
const six = /(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:\d{1,3}\.){3}\d{1,3})?(?:%[0-9a-z]{1,15})?/gi;
const device = /[0-9a-f]{2}(?:[:-][0-9a-f]{2}){5}/gi;
const heading =
  /(?:afsnit|kontoplan|konto|funktion|kapitel|kap\.|punkt|pkt\.|bilag|tabel|figur|version|\bver\.?|\bv\.?|\bdel|side|\bs\.|§+|stk\.|trin|nr\.|afsnittene|opgave|spørgsmål)[^\d\n]{0,3}$/i;

/** Addresses on the internet, of both kinds, and of devices. A numbered heading or a version is none. */
export const findInternet = (text: string): readonly Finding[] => [
  ...matches('IP', text, four).filter(({ start, end }) => isFour(text, start, end)),
  ...matches('IP', text, six).filter(({ start, end }) => isSix(text, start, end)),
  ...matches('IP', text, device).filter(({ start, end }) => isAlone(text, start, end)),
];

function isFour(text: string, start: number, end: number): boolean {
  const numbers = text.slice(start, end).split('.').map(Number);
  if (numbers.some((number) => number > 255) || /[\d.]/.test(text.charAt(start - 1))) return false;
  if (/^(?:\d|\.\d)/.test(text.slice(end, end + 2)) || /^ ?(?:kr|dkk)/i.test(text.slice(end, end + 5))) return false;
  return !heading.test(before(text, start, 16)) && !/^\d{1,3}(?:\.000){2,}/.test(text.slice(start, end));
}

function isSix(text: string, start: number, end: number): boolean {
  const address = text.slice(start, end);
  const groups = address.split('%', 1).join('').split(':');
  const written = groups.filter((group) => group !== '').length;
  if (written < 2 || !isAlone(text, start, end)) return false;
  return address.includes('::') ? /\d/.test(address) : groups.length === 8 && written === 8;
}

const isAlone = (text: string, start: number, end: number): boolean =>
  text.charAt(start - 1) !== ':' && standsFree(text, start, end);
