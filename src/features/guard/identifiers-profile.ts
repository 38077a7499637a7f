import { before } from './digits.ts';
import { sure } from './finding.ts';
import type { Finding } from './finding.ts';

const hosts =
  'facebook|fb|instagram|instagr|tiktok|snapchat|twitter|linkedin|youtube|youtu|threads|telegram|reddit|discord|discordapp|twitch|pinterest|tumblr|vk|vsco|soundcloud|messenger|whatsapp|signal|github|gitlab|bsky|mastodon|onlyfans|linktr|steamcommunity|roblox|flickr|myspace|patreon|weibo|kik|ask|bere|wechat|lnkd|tagged|badoo|tinder|ok|jodel|vimeo|dailymotion|medium|substack|spotify';
const link = new RegExp(
  String.raw`(?:\b(?:${hosts})\.(?:com|dk|net|org|me|app|am|tv|gg|be|ee|ru|in|fm|al|social|de|se|no|uk|tr)|\b(?:x\.com|t\.me|m\.me|wa\.me|fb\.me|fb\.watch|me\.kik|line\.me|be\.real))/[^\s"<>]{1,200}`,
  'gi',
);
const person =
  /https?:\/\/[^\s"<>/]{1,100}\/(?:~|@|profile\/|profil\/|user\/|users\/|u\/|people\/|person\/|brugere?\/)[^\s"<>]{1,150}/gi;
const handle = /@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40}/gu;
const named =
  /(?:\b(?:snap(?:chat)?|insta(?:gram)?|ig|tik ?tok|facebook|fb|telegram|discord|kik|twitch|twitter|messenger|jodel|roblox|steam|psn|fortnite|threads|signal|skype|youtube|whatsapp)\b(?:[ -]{1,2}(?:profil(?:en|navn)?|bruger(?:en|navn)?|konto(?:en)?|navn(?:et)?|id|handle|tag))?|brugernavn(?:et)?|profilnavn(?:et)?|skærmnavn|username|user ?name|gamertag|gamer-?tag|alias)(?: (?:på|hos) [\p{L}]{2,15})?(?: ?[:=] ?| (?:under (?:bruger|profil)?navnet|under profilen|med (?:bruger)?navnet|kalder sig|er|hedder|som|kaldet|under) | ?[('"] ?| )["'(]?([\p{L}\p{N}_][\p{L}\p{N}_.-]{2,40})/giu;

/** Links to somebody's profile, and the names people go by there. The network alone is nobody; `isBody` tells of the plan's own bodies. */
export const findProfiles = (text: string, isBody: (letters: string) => boolean): readonly Finding[] => [
  ...links(text, link, linkStart).filter(({ start, end }) => !isBody(lastStep(text.slice(start, end)))),
  ...links(text, person, (start) => start),
  ...handles(text),
  ...names(text),
];

function links(text: string, pattern: RegExp, startOf: (start: number, text: string) => number): readonly Finding[] {
  const found: Finding[] = [];
  for (const { 0: all, index } of text.matchAll(pattern)) {
    found.push(sure('URL_PROFILE', startOf(index, text), index + trimmed(all).length));
  }
  return found;
}

const lastStep = (address: string): string =>
  address
    .replace(/[/?#]+$/, '')
    .split('/')
    .at(-1) ?? '';

/** Without what ends the sentence. */
const trimmed = (link: string): string => {
  let end = link.length;
  while (end > 0 && ").,;:!?]}'".includes(link.charAt(end - 1))) end--;
  return link.slice(0, end);
};

const lead = /(?:https?:\/\/)?(?:[a-z-]{1,12}\.)?$/i;

const linkStart = (start: number, text: string): number =>
  start - (lead.exec(before(text, start, 24))?.[0].length ?? 0);

function handles(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const { 0: all, index } of text.matchAll(handle)) {
    const isFree = !/[\p{L}\p{N}._-]/u.test(text.charAt(index - 1));
    if (isFree && /\p{L}/u.test(all)) found.push(sure('URL_PROFILE', index, index + trimmed(all).length));
  }
  return found;
}

// A word is taken for somebody's name there when it has a digit, an underscore or a dot in it, or stands in quotes or after a colon and a word for a name.
function names(text: string): readonly Finding[] {
  const found: Finding[] = [];
  for (const { 0: all, 1: written = '', index } of text.matchAll(named)) {
    const name = trimmed(written);
    const start = index + all.length - written.length;
    if (
      isMadeUp(name) ||
      /(?:navn(?:et)?|name|tag|alias|id)[^\p{L}]{0,3}[:="'][ "'(]{0,3}$/u.test(all.slice(0, -written.length))
    )
      found.push(sure('URL_PROFILE', start, start + name.length));
  }
  return found;
}

const isMadeUp = (name: string): boolean => /\p{L}/u.test(name) && /[\d_]|\p{L}\.\p{L}/u.test(name);
