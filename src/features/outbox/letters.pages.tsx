import { dayOf, inWords } from '#kernel/day';
import { Button, Form } from '#ui/form.tsx';
import { does, showing, shows } from '#ui/route.ts';
import type { Ask, InsidePage, Route } from '#ui/route.ts';
import { lookAtUndelivered, tryAgain } from './letter.actions.ts';
import type { Bounced } from './letter.actions.ts';
import { problemWords, undeliveredWords as words } from './letter.words.ts';

/** The letters that nobody took over, for the administrator. */
export function letterRoutes(): readonly Route[] {
  const list = { action: lookAtUndelivered, given: () => ({}), page: undeliveredPage };
  return [
    shows({ path: '/breve', ...list }),
    does({
      path: '/breve/:id/igen',
      action: tryAgain,
      given: ({ params }: Ask) => ({ id: params['id'] }),
      then: () => '/breve',
      again: showing(list),
    }),
  ];
}

const undeliveredPage = (letters: readonly Bounced[]): InsidePage => ({
  title: words.title,
  body: (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {letters.length === 0 ? (
        <p class="empty">{words.none}</p>
      ) : (
        <ul class="things">
          {letters.map((one) => (
            <li>
              <Letter letter={one} />
            </li>
          ))}
        </ul>
      )}
    </>
  ),
});

const Letter = ({ letter: { id, person, name, since, problem } }: { letter: Bounced }) => (
  <div class="thing">
    <span class="thing__what">
      <b>
        <a href={`/personer/${person}`}>{name}</a>
      </b>
      <small>
        {inWords(dayOf(new Date(since)), 'da')}. {problemWords[problem]}
      </small>
    </span>
    <Again id={id} name={name} />
  </div>
);

const Again = ({ id, name }: { id: string; name: string }) => (
  <Form to={`/breve/${id}/igen`} slim>
    <Button kind="quiet">
      {words.again} <span class="visually-hidden">{name}</span>
    </Button>
  </Form>
);
