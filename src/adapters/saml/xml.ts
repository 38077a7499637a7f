import { DOMParser } from '@xmldom/xmldom';
import { Refused, demand } from './refused.ts';

/** The namespaces a provider's answer is written in. */
export const names = {
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
} as const;

// Room for six hundred roles, and too little to keep the parser busy: what lies deep takes it the square of the depth.
const most = { characters: 400_000, tags: 4_000 };

/**
 * The root of a document that can mean one thing only: no DTD, entity, instruction, comment or CDATA, nothing the parser has to guess.
 * Refused as `told` otherwise.
 */
export function readXml(text: string, told: string): Element {
  const body = withoutDeclaration(text);
  demand(body.length <= most.characters && body.split('<').length <= most.tags && !/<[!?]/.test(body), told);
  const root = parse(body, told).documentElement;
  demand(root !== null, told);
  return root;
}

/** A document without the line that may begin it, so that it can stand inside another. */
export const withoutDeclaration = (text: string): string => text.replace(/^\uFEFF?\s*<\?xml [^<>?]*\?>/, '');

function parse(text: string, told: string): Document {
  const stop = () => {
    throw new Refused(told);
  };
  const parser = new DOMParser({ locator: {}, errorHandler: { warning: stop, error: stop, fatalError: stop } });
  try {
    return parser.parseFromString(text, 'text/xml');
  } catch {
    throw new Refused(told);
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const elements = (nodes: ArrayLike<Node>): readonly Element[] => Array.from(nodes).filter(isElement);

/** Every element inside that has a name, in whatever namespace: nothing hides behind another one. */
export const everywhere = (root: Element, name: string): readonly Element[] =>
  [root, ...elements(root.getElementsByTagNameNS('*', name))].filter((element) => element.localName === name);

/** The elements right inside. */
export const inside = (element: Element): readonly Element[] => elements(element.childNodes);

/** The elements right inside that have a name. */
export const children = (element: Element, namespace: string, name: string): readonly Element[] =>
  inside(element).filter((child) => child.namespaceURI === namespace && child.localName === name);

/** The one element right inside that has a name. Refused when there is none or more than one. */
export function only(element: Element, namespace: string, name: string): Element {
  const [first, second] = children(element, namespace, name);
  demand(first !== undefined && second === undefined, name);
  return first;
}

/** What an element says, without the space around it. */
export const textOf = (element: Element): string => (element.textContent ?? '').trim();
