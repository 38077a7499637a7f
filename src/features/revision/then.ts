import { day } from '#kernel/day';
import type { Day } from '#kernel/day';

/** A day as somebody may type it where the browser has no calendar: 2026-11-23, 23.11.2026, 23/11-2026. */
export function typedDay(typed: string): Day | undefined {
  const iso = day(typed.trim());
  if (iso) return iso;
  const danish = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(typed.replaceAll(' ', ''));
  if (!danish) return undefined;
  const [, date = '', month = '', year = ''] = danish;
  return day(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
