// What only looks like a number of somebody, made by dice: laws, amounts, dates, hours, firms, subjects and other figures of a municipality's day.
import type { Dice } from './made.example.ts';

type Draw = (dice: Dice) => string;
const months = ['januar', 'marts', 'maj', 'juli', 'september', 'november'] as const;

const law: Draw = (dice) =>
  dice.one([
    `§ ${dice.between(1, 300)}, stk. ${dice.between(1, 9)}`, `§§ ${dice.between(1, 90)}-${dice.between(91, 120)}`,
    `LBK nr. ${dice.between(100, 1999)} af ${date(dice)}`, `lov nr. ${dice.between(100, 1999)} af ${date(dice)}`,
    `vejledning nr. ${dice.digits(4)} af ${date(dice)}`, `cirkulære nr. ${dice.digits(5)}`,
  ]); // prettier-ignore

const amount: Draw = (dice) =>
  dice.one([
    `${dice.digits(2)}.${dice.digits(3)}.${dice.digits(3)} kr.`, `kr. ${dice.digits(2)}.${dice.digits(3)},-`,
    `${dice.digits(2)} ${dice.digits(3)} ${dice.digits(3)} kr`, `${dice.digits(8)} kroner`, `DKK ${dice.digits(8)}`,
    `${dice.digits(1)}.${dice.digits(3)}.${dice.digits(3)}.${dice.digits(3)} kr`, `${dice.digits(6)} indbyggere`,
  ]); // prettier-ignore

const date: Draw = (dice) => {
  const [d, m, y] = [dice.two(1, 28), dice.two(1, 12), dice.two(20, 28)];
  const until = `${dice.two(1, 28)}.${dice.two(1, 12)}.`;
  return dice.one([
    `${Number(d)}. ${dice.one(months)} 20${y}`, `${d}.${m}.20${y}`, `${d}.${m}.${y}`, `${Number(d)}/${Number(m)}-20${y}`,
    `20${y}-${m}-${d}`, `${d}-${m}-20${y}`, `${d}.${m}.20${y} kl. ${dice.two(8, 20)}.${dice.two(0, 59)}`,
    `${d}.${m}.20${y} - ${until}20${y}`, `${d}.${m}.${y}-${until}${y}`, `${Number(d)}/${Number(m)}-24/12 20${y}`,
    `uge ${dice.between(1, 52)}, 20${y}`, `20${y}-2031`, `20${y}/31`, `19${dice.two(50, 99)}-1999`,
  ]); // prettier-ignore
};

const hour: Draw = (dice) =>
  dice.one([
    `kl. ${dice.two(8, 12)}.${dice.two(0, 59)}-${dice.two(13, 20)}.${dice.two(0, 59)}`,
    `${dice.two(20, 22)}.${dice.two(0, 59)} - ${dice.two(20, 23)}.${dice.two(0, 59)}`,
    `${dice.two(8, 12)}:${dice.two(0, 59)}-${dice.two(13, 22)}:${dice.two(0, 59)}`,
  ]); // prettier-ignore

const firm: Draw = (dice) =>
  dice.one([
    `CVR ${dice.digits(8)}`, `CVR nr.: ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)} ${dice.digits(2)}`,
    `EAN 5${dice.digits(12)}`, `EAN: 5798 00${dice.digits(2)} ${dice.digits(4)} ${dice.digits(1)}`,
    `P-nummer ${dice.digits(10)}`, `SE-nr. ${dice.digits(8)}`, `ISBN 978-87-${dice.digits(3)}-${dice.digits(4)}-${dice.digits(1)}`,
    `${dice.digits(4)} ${dice.one(['Albertslund', 'Odense C', 'Aarhus N'])}`,
  ]); // prettier-ignore

const figure: Draw = (dice) =>
  dice.one([
    `KLE ${dice.two(0, 33)}.${dice.two(0, 45)}.${dice.two(0, 30)}`, `${dice.two(0, 33)}.${dice.two(0, 45)}.${dice.two(0, 30)}-G01`,
    `bus ${dice.digits(3)}S`, `side ${dice.between(1, 99)}-${dice.between(100, 200)}`, `version ${dice.between(1, 9)}.${dice.between(0, 20)}.3`,
    `${dice.digits(2)} x ${dice.digits(2)} cm`, `${dice.digits(2)},${dice.digits(1)} %`, `sag ${dice.between(1, 9)} af ${dice.between(10, 99)}`,
    `${dice.between(10, 17)}-${dice.between(18, 20)}-årige`, `${dice.digits(5)} eksemplarer`, `lokale ${dice.digits(1)}.${dice.digits(2)}`,
    `https://www.retsinformation.dk/eli/lta/20${dice.two(10, 26)}/${dice.digits(3)}`, `ring 112 eller 114`,
  ]); // prettier-ignore

const frames = ['{}', 'Se {}.', '({})', 'Vedtaget {}', '- {}', 'Mødet {}', 'Gælder fra {}', '"{}"', '{}; {}', '{} og {}', '{}, {} og {}'] as const; // prettier-ignore

/** A text in which nothing points at anybody. */
export const innocentMade = (dice: Dice): string =>
  dice.one(frames).replaceAll('{}', () => dice.one([law, amount, date, hour, firm, figure])(dice));
