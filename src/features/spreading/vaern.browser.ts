import type { CardAnswer, NumbersAnswer, PostsAnswer } from './answers.file.ts';
import { drawCard, drawNumbers, drawPosts } from './drawing.ts';
import type { Drawn, Level, Place, Sheet } from './drawing.ts';
import { drawnStyle } from './drawn.style.ts';
import { drawnWords as words } from './spreading.words.ts';

/** Where this very file was fetched from: that Værn is asked, and no other. */
const home = new URL(import.meta.url).origin;

/** An element that fetches what is public from Værn and draws it. Until it has, and if it cannot, what stands in it is shown. */
abstract class FromVaern extends HTMLElement {
  static readonly observedAttributes = ['afdeling', 'antal', 'id', 'niveau'];
  #asked = 0;

  /** The address it asks. */
  abstract address(): string;
  /** What it draws of the answer. */
  abstract drawing(answer: unknown, place: Place): Sheet;

  connectedCallback(): void {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    void this.refresh();
  }

  attributeChangedCallback(): void {
    if (this.isConnected && this.shadowRoot) void this.refresh();
  }

  /** Only the latest question is answered: an attribute may change while the first is on its way. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.show(slot());
    const answer = await ask(this.address());
    if (asked !== this.#asked) return;
    if (answer === undefined) this.show(slot(), paragraph(words.failed));
    else this.show(...this.drawing(answer, this.place()).map(write), paragraph(fetchedNow()));
  }

  place(): Place {
    return { link: (address) => home + pathOf(address), inNewTab: false, level: levelOf(this.getAttribute('niveau')) };
  }

  private show(...nodes: readonly Node[]): void {
    const box = document.createElement('div');
    box.className = 'vaern';
    box.lang = 'da';
    box.append(...nodes);
    this.shadowRoot?.replaceChildren(box);
    dress(this.shadowRoot);
  }
}

/** `<vaern-viden afdeling="skole-dagtilbud" antal="5">`: what is new. */
class VaernViden extends FromVaern {
  address(): string {
    const department = this.getAttribute('afdeling');
    return department ? `/api/v1/viden?afdeling=${encodeURIComponent(department)}` : '/api/v1/viden';
  }

  drawing(answer: PostsAnswer, place: Place): Sheet {
    return drawPosts(answer, place, numberOr(this.getAttribute('antal'), 5));
  }
}

/** `<vaern-kort id="skole-dagtilbud-under-18">`: one action card. */
class VaernKort extends FromVaern {
  address(): string {
    return `/api/v1/kort/${encodeURIComponent(this.id)}`;
  }

  drawing(answer: CardAnswer, place: Place): Sheet {
    return drawCard(answer, place);
  }
}

/** `<vaern-numre>`: who can be called. */
class VaernNumre extends FromVaern {
  address(): string {
    return '/api/v1/numre';
  }

  drawing(answer: NumbersAnswer, place: Place): Sheet {
    return drawNumbers(answer, place);
  }
}

/** The answer, or undefined: no cookie goes with the question, and nothing of the page it stands on. */
async function ask(path: string): Promise<unknown> {
  try {
    const answer = await fetch(home + path, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(10_000),
    });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

function write(drawn: Drawn): Node {
  if (typeof drawn === 'string') return document.createTextNode(drawn);
  const element = document.createElement(drawn.tag);
  for (const [name, value] of Object.entries(drawn.attributes)) element.setAttribute(name, value);
  element.append(...drawn.within.map(write));
  return element;
}

/** A sheet that a strict policy of the other site lets pass: it is made here, not written in its page. */
function dress(root: ShadowRoot | null): void {
  if (!root || root.adoptedStyleSheets.length > 0) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host{display:block}${drawnStyle}`);
  root.adoptedStyleSheets = [sheet];
}

const slot = (): Node => document.createElement('slot');

function paragraph(text: string): Node {
  const made = document.createElement('p');
  made.className = 'quiet';
  made.textContent = text;
  return made;
}

const fetchedNow = (): string => {
  const shown = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeStyle: 'short' }).format(new Date());
  return `${words.fetched} ${shown}.`;
};

const pathOf = (address: string): string => {
  const { pathname, search, hash } = new URL(address, home);
  return pathname + search + hash;
};

const levelOf = (written: string | null): Level => {
  if (written === '1') return 1;
  return written === '3' ? 3 : 2;
};

const numberOr = (written: string | null, otherwise: number): number => {
  const number = Number(written);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};

const elements = { 'vaern-viden': VaernViden, 'vaern-kort': VaernKort, 'vaern-numre': VaernNumre } as const;
for (const [name, element] of Object.entries(elements))
  // Two copies of the script on one page must not break the second.
  if (!customElements.get(name)) customElements.define(name, element);
