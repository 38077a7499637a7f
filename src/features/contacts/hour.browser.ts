import { momentOf, momentWritten } from './moments.ts';
import type { Choice } from './moments.ts';

/** The hour the reader asks about: now, tonight, at the weekend, or one written in the control. */
export interface Hour {
  readonly moment: () => Date;
  readonly isNow: () => boolean;
  /** Whether only those who answer are wanted. */
  readonly only: () => boolean;
  readonly reset: () => void;
}

const choices = { now: 'now', night: 'night', weekend: 'weekend' } as const satisfies Record<Choice, Choice>;

const choiceOf = (text: string | undefined): Choice | undefined =>
  Object.values(choices).find((choice) => choice === text);

/** Marks one button of a group as pressed, or none. */
export function press(group: Element | null, pressed: Element | null): void {
  for (const button of group?.querySelectorAll('button[data-value]') ?? [])
    button.setAttribute('aria-pressed', String(button === pressed));
}

/** Brings the choice of hour to life; it is hidden until then, since it needs a script. */
export function hourOf(page: HTMLElement, show: () => void): Hour {
  const group = page.querySelector<HTMLElement>('[data-hour]');
  const other = page.querySelector<HTMLInputElement>('[data-other]');
  const only = page.querySelector<HTMLInputElement>('[data-only]');
  let choice: Choice = 'now';
  const typed = (): Date | undefined => momentWritten(other?.value ?? '');
  const mark = (): void => press(group, typed() ? null : (group?.querySelector(`[data-value="${choice}"]`) ?? null));
  const take = (next: Choice): void => {
    choice = next;
    if (other) other.value = '';
    mark();
  };
  if (group) group.hidden = false;
  group?.addEventListener('click', (event) => {
    const next = event.target instanceof HTMLElement ? choiceOf(event.target.dataset['value']) : undefined;
    if (!next) return;
    take(next);
    show();
  });
  other?.addEventListener('input', () => {
    mark();
    show();
  });
  only?.addEventListener('input', show);
  return {
    moment: () => typed() ?? momentOf(choice, new Date()),
    isNow: () => choice === 'now' && typed() === undefined,
    only: () => only?.checked ?? false,
    reset: () => {
      if (only) only.checked = false;
      take('now');
    },
  };
}
