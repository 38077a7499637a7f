import type { Language } from '#kernel/text';
import { guideWords } from './guide.words.ts';
import { Said } from '#ui/acute.tsx';
import type { State } from './states.ts';

/** One question as a section of the static page; every answer is a link to a fragment, so nothing is sent. */
export function QuestionView({ state, language }: { state: State; language: Language }) {
  const { question, ways, back, number } = state;
  return (
    <section class="question" id={state.id}>
      <p class="quiet">
        {guideWords.question[language]} {number}
      </p>
      <h1>
        <Said phrase={question.ask} language={language} />
      </h1>
      <p class="note">
        <Said phrase={question.why} language={language} />
      </p>
      <ul class="answers">
        {ways.map(({ answer, to }) => (
          <li>
            <a class="answer" href={`#${to}`}>
              <Said phrase={answer} language={language} />
              {answer.note && (
                <small>
                  <Said phrase={answer.note} language={language} />
                </small>
              )}
            </a>
          </li>
        ))}
      </ul>
      {back && (
        <p class="pager">
          <a href={`#${back}`} data-back>
            {guideWords.back[language]}
          </a>{' '}
          <a href="#start" data-over>
            {guideWords.over[language]}
          </a>
        </p>
      )}
    </section>
  );
}
