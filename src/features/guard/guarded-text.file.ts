import { z } from 'zod';
import type { Guarded, Looking, Sent } from './guarded.ts';
import { cleaned, spotsIn, unsettled } from './guarded.ts';
import { guardTexts as words, kinds } from './guard.words.ts';
import type { Reason } from './overruled.ts';

// Beyond this nothing is looked through: it is no text for the field, whatever it says.
const farTooLong = 20_000;

interface Limits {
  readonly max: number;
  /** `0`: the field may stay empty. */
  readonly min?: number;
}

/** A free text that points at nobody: every finding refuses it with a mistake of its own, and no mistake repeats what was found. */
export const guardedText = (guard: Looking, { max, min = 1 }: Limits) =>
  z
    .strictObject({
      text: z.string().max(farTooLong, words.tooLong(max)),
      choices: z.array(z.string().max(100)).max(1000),
      neutral: z.string().max(farTooLong).optional(),
    })
    .transform((sent, context): Guarded => {
      const text = cleaned(sent.text);
      const spots = text.length > max ? [] : spotsIn(guard, text, sent.choices);
      const wrong = wrongLength(text, min, max) ?? isMended(sent);
      if (wrong !== undefined) context.addIssue({ code: 'custom', message: wrong });
      else
        for (const [nth, { label }] of unsettled(spots).entries())
          context.addIssue({ code: 'custom', message: kinds[label].like, path: ['fund', nth] });
      return { text, overruled: spots.flatMap(({ reason }): readonly Reason[] => (reason ? [reason] : [])) };
    });

function wrongLength(text: string, min: number, max: number): string | undefined {
  if (text.length > max) return words.tooLong(max);
  return text.length < min ? words.empty : undefined;
}

const isMended = ({ neutral }: Sent): string | undefined => (neutral === undefined ? undefined : words.neutralPutIn);
