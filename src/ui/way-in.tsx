import type { InsidePage } from './route.ts';

const told = {
  refused: { title: 'Du blev ikke logget ind', how: 'Prøv igen. Sker det igen, så spørg jeres it-afdeling.' },
  expired: { title: 'Det tog for lang tid', how: 'Af hensyn til sikkerheden skal du begynde forfra.' },
  'wrong-municipality': {
    title: 'Du er logget ind fra en anden kommune',
    how: 'Log ud dér, og log ind som ansat i denne kommune.',
  },
  'too-low-assurance': {
    title: 'Dit login er ikke sikkert nok',
    how: 'Log ind med to faktorer, fx kode og telefon. Spørg jeres it-afdeling, hvis du ikke kan.',
  },
  'provider-unreachable': {
    title: 'Kommunens login svarer ikke',
    how: 'Planen, guiden og numrene virker uden login. Prøv at logge ind igen om lidt.',
  },
  disabled: { title: 'Din adgang er lukket', how: 'Spørg jeres administrator af Værn.' },
  'signed-out': { title: 'Du er logget ud', how: 'Du kan lukke siden nu.' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly how: string }>>;

/** What the way in says besides the button: why nobody came in, or that somebody is out. */
export type WayInWord = keyof typeof told;

/** Whether an address asks for one of those words. */
export const isWayInWord = (text: string): text is WayInWord => Object.hasOwn(told, text);

/** The way in: one button, and what came of the last try. `to` is the page somebody was on the way to. */
export const wayInPage = (provider: string | undefined, to: string, word: WayInWord | undefined): InsidePage => ({
  title: 'Log ind',
  body: (
    <>
      {word && (
        <div class={`notice notice--${word === 'signed-out' ? 'good' : 'warn'}`} role="status">
          <h2>{told[word].title}</h2>
          <p>{told[word].how}</p>
        </div>
      )}
      <h1>Log ind</h1>
      <p>
        Du skal kun logge ind for at spørge om vejledning eller vejlede andre. Planen, guiden og numrene er åbne for
        alle.
      </p>
      {provider === undefined ? (
        <p class="empty">
          Login er ikke sat op endnu. Den, der driver Værn, gør det: se afsnittet Log ind i driftsvejledningen.
        </p>
      ) : (
        <p>
          <a class="button button--main" href={`/log-ind/videre?til=${encodeURIComponent(to)}`} rel="nofollow">
            {provider}
          </a>
        </p>
      )}
      <p>
        <a href="/">Til forsiden</a>
      </p>
    </>
  ),
});

/** The people that the pretend provider can be; only where there is nothing to protect. */
export const demoPage = (
  people: readonly { readonly subject: string; readonly name: string; readonly about: string }[],
  state: string,
): InsidePage => ({
  title: 'Prøv som',
  body: (
    <>
      <h1>Prøv Værn som …</h1>
      <p>
        Det er opdigtede mennesker. Listen findes kun på denne maskine, og kun så længe kommunens eget login ikke er sat
        op.
      </p>
      <form method="post" action="/log-ind/tilbage" class="people-to-be">
        <input type="hidden" name="state" value={state} />
        {people.map(({ subject, name, about }) => (
          <button class="thing" name="subject" value={subject}>
            <span class="thing__what">
              <b>{name}</b>
              <small>{about}</small>
            </span>
          </button>
        ))}
      </form>
    </>
  ),
});

/** After signing out here: the municipality's own sign-in may still remember who it was. It is another site's page, so a link leads there. */
export const leavingPage = (onward: string): InsidePage => ({
  title: 'Du er logget ud af Værn',
  body: (
    <>
      <h1>Du er logget ud af Værn</h1>
      <p>Kommunens login husker dig måske stadig. Deler du computer eller telefon med andre, så log også ud der.</p>
      <p>
        <a class="button button--main" href={onward} rel="noreferrer">
          Log også ud af kommunens login
        </a>
      </p>
      <p>
        <a href="/">Til forsiden</a>
      </p>
    </>
  ),
});
