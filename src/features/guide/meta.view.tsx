import { inWords } from '#kernel/day';
import { address } from '#ui/address.ts';
import { Said } from '#ui/acute.tsx';
import type { ShownCard } from './compose.ts';
import { cardWords } from './guide.words.ts';
import { pieces } from './part.view.tsx';
import type { CardPlace } from './part.view.tsx';
import { Qr } from './qr.view.tsx';

/** Where the card comes from and how old it is; on paper also the way back to it. */
export function CardMeta({ shown, place }: { shown: ShownCard; place: CardPlace }) {
  const { language, content } = place;
  const { base } = shown;
  const { plan, address: home } = content.municipality;
  const overdue = content.today !== undefined && base.reviewBy < content.today;
  return (
    <footer class="meta">
      <Sources shown={shown} place={place} />
      <p>
        {cardWords.adopted[language]} {inWords(plan.adopted, language)}. {cardWords.version[language]} {base.version}.{' '}
        {overdue ? <b>{cardWords.overdue[language]} </b> : `${cardWords.review[language]}: `}
        <time datetime={base.reviewBy}>{inWords(base.reviewBy, language)}</time>. {cardWords.outdated[language]}
      </p>
      <OverdueAdditions shown={shown} place={place} />
      {place.where === 'page' && (
        <p class="no-print">
          <a href={`/planen/udgaver/kort/${base.id}`}>{cardWords.history[language]}</a>
        </p>
      )}
      <button type="button" data-print hidden>
        {cardWords.print[language]}
      </button>
      {place.where === 'page' && (
        <Qr text={home + address(`/kort/${base.id}`, language)} label={cardWords.qr[language]} />
      )}
    </footer>
  );
}

/** An addition has a day of its own: where it stands on the card and its day has gone, the card says so. */
function OverdueAdditions({ shown, place }: { shown: ShownCard; place: CardPlace }) {
  const { language, content } = place;
  const overdue = shown.additions.filter(({ reviewBy }) => content.today !== undefined && reviewBy < content.today);
  return (
    <>
      {overdue.flatMap(({ id, title, reviewBy }) =>
        pieces(place, [id]).map((piece) => (
          <p class={piece}>
            <Said phrase={title} language={language} />:{' '}
            <b>
              {cardWords.overdue[language]} {inWords(reviewBy, language)}.
            </b>
          </p>
        )),
      )}
    </>
  );
}

function Sources({ shown, place }: { shown: ShownCard; place: CardPlace }) {
  const { language, content } = place;
  return (
    <p class="sources">
      {cardWords.source[language]}{' '}
      {shown.cites.map(({ value, only }) => {
        const section = content.municipality.sections.find(({ key }) => key === value);
        const chapter = content.chapters.find((one) => one.section === value);
        const name = section ? `${section.part}, ${section.title}` : value;
        const href = chapter && address(`/planen/${chapter.slug}`, language);
        return pieces(place, only).map((piece) => (
          <span class={piece} lang={language === 'da' ? undefined : 'da'}>
            {href ? <a href={href}>{name}</a> : name}.{' '}
          </span>
        ));
      })}
    </p>
  );
}
