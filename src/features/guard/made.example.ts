// Texts made by dice: numbers and addresses of nobody, in many spellings and sentences, and what only looks like them. The dice fall the same each time.
type Draw = (dice: Dice) => string;

/** Dice that fall the same way from the same start. */
export class Dice {
  #state: number;
  constructor(start: number) {
    this.#state = start;
  }
  upTo(most: number): number {
    this.#state = (Math.imul(this.#state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return this.#state % most;
  }
  between(least: number, most: number): number {
    // The low figures of such dice go in circles; the high ones do not.
    return least + (Math.floor(this.upTo(0x7fffffff) / 8) % (most - least + 1));
  }
  one<Of>(of: readonly [Of, ...Of[]]): Of {
    return of[this.between(0, of.length - 1)] ?? of[0];
  }
  digits(count: number): string {
    return Array.from({ length: count }, (_, at) => this.between(at === 0 ? 1 : 0, 9)).join('');
  }
  two(least: number, most: number): string {
    return String(this.between(least, most)).padStart(2, '0');
  }
}

const pairs = (digits: string): readonly string[] => digits.match(/../g) ?? [];
const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'] as const; // prettier-ignore

const cpr: Draw = (dice) => {
  // Born between 2030 and 2057: nobody yet.
  const [d, m, y] = [dice.two(1, 31), dice.two(1, 12), dice.two(30, 57)];
  const four = dice.one(['5', '6', '7', '8']) + dice.two(0, 99) + dice.digits(1);
  const day = d + m + y;
  return dice.one([
    `${day}-${four}`, `${day}${four}`, `${day} ${four}`, `${day} - ${four}`, `${day}–${four}`, `${d}.${m}.${y}-${four}`,
    `${d}-${m}-${y}-${four}`, `${d}/${m}-${y}-${four}`, `${d}/${m}-20${y} ${four}`, `${d} ${m} ${y} ${four}`,
    `${d}.${m}.20${y}-${four}`, `${d}${m}20${y}-${four}`, `${d}${m}20${y}${four}`, `${day}/${four}`, `${day}.${four}`,
    `${day}-XXXX`, `${day}xxxx`, `${day}-${four.slice(0, 2)}XX`, `${day} ${four.slice(0, 2)} ${four.slice(2)}`,
    Array.from(day + four).join(' '), `${d}${m} ${y}${four}`, `${d}.${m}.${y} ${four}`, `${d}.${m}.${y}.${four}`,
  ]); // prettier-ignore
};

const phone: Draw = (dice) => {
  const number = String(dice.between(2, 9)) + dice.digits(7);
  const [one, two] = [number.slice(0, 4), number.slice(4)];
  const grouped = pairs(number).join(' ');
  return dice.one([
    number, grouped, pairs(number).join('-'), pairs(number).join('/'), pairs(number).join('  '), `${one} ${two}`,
    `${one}-${two}`, `+45${number}`, `+45 ${grouped}`, `+45 ${one} ${two}`, `0045${number}`, `0045 ${number}`,
    `(+45) ${grouped}`, `+45-${number}`, `45 ${grouped}`, `${number.slice(0, 2)} ${number.slice(2, 5)} ${number.slice(5)}`,
    `${number.slice(0, 3)} ${number.slice(3, 5)} ${number.slice(5)}`, `+46 7${dice.digits(1)} ${dice.digits(3)} ${dice.digits(2)} ${dice.digits(2)}`,
    `+90 5${dice.digits(2)} ${dice.digits(3)} ${dice.digits(2)} ${dice.digits(2)}`, `+49 1${dice.digits(10)}`,
    `0046 7${dice.digits(8)}`, `+961 ${dice.digits(2)} ${dice.digits(6)}`,
  ]); // prettier-ignore
};

const mail: Draw = (dice) => {
  const user = dice.one(['a', 'ab', 'navn', 'x.y', 'm_n', 'k-l', 'f1999', 'søren', 'sol.k', 'mor2be']);
  const host = `${dice.one(['example', 'skole', 'elev-post', 'kommune.mail'])}.${dice.one(['dk', 'com', 'net', 'org', 'se'])}`;
  const said = (dot: string): string => host.replaceAll('.', dot);
  return dice.one([
    `${user}@${host}`, `${user}@${host}`.toUpperCase(), `${user} @ ${host}`, `${user}(at)${host}`, `${user} (at) ${host}`,
    `${user}[at]${host}`, `${user} snabel-a ${host}`, `${user} snabela ${host}`, `${user}(snabel-a)${host}`,
    `${user} at ${said(' dot ')}`, `${user}[at]${said('[dot]')}`, `${user} (at) ${said(' (dot) ')}`,
    `${user} snabel-a ${said(' punktum ')}`,
  ]); // prettier-ignore
};

const birth: Draw = (dice) => {
  const [d, m, y] = [dice.between(1, 28), dice.between(1, 12), dice.between(1950, 2019)];
  const [dd, mm, yy] = [String(d).padStart(2, '0'), String(m).padStart(2, '0'), String(y).slice(2)];
  const month = months[m - 1] ?? months[0];
  const date = dice.one([
    `${d}. ${month} ${y}`, `${d}.${month} ${y}`, `${d}. ${month.slice(0, 3)}. ${y}`, `${d}/${m}-${y}`, `${d}/${m} ${y}`,
    `${d}/${m}/${y}`, `${dd}.${mm}.${y}`, `${dd}.${mm}.${yy}`, `${dd}-${mm}-${yy}`, `${y}-${mm}-${dd}`, `${dd}${mm}${yy}`,
    `${dd}${mm}${y}`, `${d}. ${m}. ${y}`, `${dd} ${mm} ${y}`, `d. ${d}. ${month} ${y}`, `den ${d}/${m} ${y}`, `${d} ${month} ${yy}`,
  ]); // prettier-ignore
  return (
    dice.one(['født ', 'f. ', 'Født: ', 'født i Basra ', 'fødselsdato ', 'Fødselsdato: ', 'fødselsdag: ', 'f.']) + date
  );
};

const plate: Draw = (dice) => {
  const letters = dice.one(['AB', 'CK', 'DE', 'EN', 'ER', 'LP', 'MM', 'XZ', 'VD', 'TU']);
  const [two, three] = [dice.digits(2), dice.digits(3)];
  return dice.one([
    letters + two + three, `${letters} ${two}${three}`, `${letters} ${two} ${three}`, `${letters}-${two}-${three}`,
    `${letters}${two} ${three}`, `${letters}.${two}.${three}`, `${letters}-${two}${three}`,
  ]); // prettier-ignore
};

const internet: Draw = (dice) => {
  const byte = (): number => dice.between(0, 255);
  const word = (): string => dice.between(0, 65_535).toString(16);
  return dice.one([
    `${byte()}.${byte()}.${byte()}.${byte()}`, `2a0${dice.digits(1)}:${word()}:${word()}::${word()}`,
    `fe80::${word()}:${word()}:${word()}:${word()}`, Array.from({ length: 8 }, word).join(':'),
  ]); // prettier-ignore
};

const profile: Draw = (dice) => {
  const user = dice.one(['amina', 'x.y', 'kk_12', 'navn.navn', 'a1b2', 'lille-mus', 'sol99']);
  const lead = dice.one([
    'https://www.facebook.com/', 'facebook.com/', 'fb.com/', 'instagram.com/', 'www.tiktok.com/@', 'snapchat.com/add/',
    'https://x.com/', 'linkedin.com/in/', 'https://dk.linkedin.com/in/', 'youtube.com/@', 't.me/', '@', 'twitch.tv/',
    'discord.gg/', 'https://vk.com/', 'https://m.facebook.com/', 'www.reddit.com/user/',
  ]); // prettier-ignore
  return lead + user;
};

const caseNumber: Draw = (dice) => {
  const y = dice.two(15, 26);
  const subject = `${dice.two(10, 32)}.${dice.two(10, 40)}.${dice.two(0, 20)}`;
  return dice.one([
    `sagsnr. 20${y}-${dice.digits(6)}`, `sagsnr.: ${y}/${dice.digits(5)}`, `sagsnummer ${dice.digits(8)}`,
    `sag nr. ${y}/${dice.digits(5)}`, `${subject}-${dice.one(['G01', 'A00', 'P19', 'Ø54'])}-${dice.between(1, 999)}-${y}`,
    `journalnr. ${y}/${dice.digits(5)}`, `j.nr. ${dice.digits(4)}-${dice.digits(5)}-${dice.digits(5)}-${y}`,
    `J.nr. ${y}-${dice.digits(4)}`, `sag ${y}/${dice.digits(5)}`, `SBSYS ${subject}-G01-${dice.digits(2)}-${y}`,
    `ESDH ${y}/${dice.digits(6)}`, `${dice.digits(4)}-${dice.digits(5)}-${dice.digits(5)}-${y}`, `sags-ID: ${dice.digits(5)}`,
    `dok.nr. ${dice.digits(6)}`, `anmeldelsesnr. ${dice.digits(7)}`, `sagsnr. EMN-20${y}-${dice.digits(6)}`,
  ]); // prettier-ignore
};

const frames = [
  '{}', 'Hej, {} er det rigtige.', '({})', 'Se: {}', 'Jeg fik {}, men ingen svarede.', 'Borgeren: {}. Haster!',
  'oplyst i dag: "{}"', 'vedr. {} - følges op', '{}\nny linje', '1) {}', 'kl. 10.30 blev {} noteret', 'Hun er 15 år; {}',
  'NB! {}', '{}?', 'den 3. maj 2025 {}', '§ 152: {}', '[{}]', 'fra {} til nu',
] as const; // prettier-ignore

/** A text with something of one kind in it, and where it stands. */
export interface Made {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const kinds = { cpr, phone, mail, birth, plate, internet, profile, caseNumber } as const;

/** The kinds of things that are made. */
export const madeKinds: readonly (keyof typeof kinds)[] = ['cpr', 'phone', 'mail', 'birth', 'plate', 'internet', 'profile', 'caseNumber']; // prettier-ignore

/** A text with a number or an address of a kind in it. */
export function made(kind: keyof typeof kinds, dice: Dice): Made {
  const thing = kinds[kind](dice);
  const [lead = '', rest = ''] = dice.one(frames).split('{}');
  return { text: lead + thing + rest, start: lead.length, end: lead.length + thing.length };
}
