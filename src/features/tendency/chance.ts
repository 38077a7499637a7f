/** How likely it is that at least so many of a number of cases fall in one year, when each does with this chance. */
export const atLeast = (some: number, all: number, chance: number): number =>
  some <= 0 ? 1 : Math.min(1, sumFrom(some, all, chance));

/** How likely it is that at most so many do. */
export const atMost = (some: number, all: number, chance: number): number => atLeast(all - some, all, 1 - chance);

/** The binomial distribution from `some` and up. Each term comes of the one before it, in logarithms so that none is lost for being small. */
function sumFrom(some: number, all: number, chance: number): number {
  const odds = Math.log(chance) - Math.log1p(-chance);
  let term = logChoose(all, some) + some * Math.log(chance) + (all - some) * Math.log1p(-chance);
  let total = 0;
  for (let count = some; count <= all; count += 1) {
    total += Math.exp(term);
    term += Math.log(all - count) - Math.log(count + 1) + odds;
  }
  return total;
}

/** The logarithm of in how many ways some can be chosen among all. */
function logChoose(all: number, some: number): number {
  let ways = 0;
  for (let count = 1; count <= some; count += 1) ways += Math.log(all - some + count) - Math.log(count);
  return ways;
}
