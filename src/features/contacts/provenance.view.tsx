import type { Municipality } from '#features/plan';
import { dayOf, inWords as dayInWords } from '#kernel/day';
import { say } from '#kernel/text';
import type { Language } from '#kernel/text';
import { Said } from '#ui/acute.tsx';
import { freshness, originOf } from './contacts.ts';
import type { Listed } from './contacts.ts';
import { contactWords as words } from './contacts.words.ts';

/** What a contact is shown with: the page's language and minute, all others, and the plan's section names. */
export interface Around {
  readonly language: Language;
  readonly now: Date;
  readonly contacts: readonly Listed[];
  readonly sections: Municipality['sections'];
}

/** One line under each contact: where its number is from, when it was last checked and by whom, and whether that is too long ago. */
export function Provenance({ contact, around }: { contact: Listed; around: Around }) {
  const { language, now } = around;
  const { checked, overdue } = freshness(contact, dayOf(now));
  return (
    <p class="contact__source">
      <OriginWords contact={contact} around={around} /> {say(words.checked, language)} {dayInWords(checked, language)},{' '}
      <Said phrase={contact.checked.by} language={language} />.{' '}
      {overdue && <strong class="contact__overdue">{say(words.overdue, language)}</strong>}
    </p>
  );
}

function OriginWords({ contact, around }: { contact: Listed; around: Around }) {
  const { language, sections } = around;
  const origin = originOf(contact);
  if (origin.kind === 'missing') return null;
  if (origin.kind === 'plan') {
    const places = sections
      .filter((section) => origin.cites.includes(section.key))
      .map((section) => `${section.part} ${section.title}`);
    return (
      <>
        {say(words.fromPlan, language)}, <span lang="da">{places.join(' · ')}</span>.
      </>
    );
  }
  if (!origin.confirmed || !origin.approvedBy)
    return `${say(words.notFromPlan, language)} ${say(words.notConfirmed, language)}.`;
  return (
    <>
      {say(words.notFromPlan, language)}, {say(words.approved, language)} <span lang="da">{origin.approvedBy}</span>.
    </>
  );
}
