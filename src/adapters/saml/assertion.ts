import { demand } from './refused.ts';
import { children, names, only, readXml, textOf } from './xml.ts';

/** What an assertion must be about for us to read on. */
export interface Expected {
  /** The provider, as its metadata names it. */
  readonly issuer: string;
  /** Us, as we are registered. */
  readonly entity: string;
  readonly returnTo: string;
  /** The id of the request this answers. */
  readonly request: string;
  readonly now: Date;
}

/** What an assertion says about somebody, and only what we asked to hear. */
export interface Statement {
  readonly id: string;
  /** The hour after which it is worth nothing. */
  readonly until: Date;
  readonly nameId: string;
  /** How the name is to be understood, as the provider wrote it; empty when it did not. */
  readonly format: string;
  readonly session: string | undefined;
  /** The value of an attribute we wanted; undefined when it was not sent. Refused when it was sent twice. */
  readonly said: (attribute: string) => string | undefined;
}

const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
/** What our clock and the provider's may differ by. */
const tolerance = 30_000;

/** Reads what a verified signature covers, and nothing else; only the attributes `wanted` are looked at. Refused when it is about another. */
export function readAssertion(verified: string, expected: Expected, wanted: readonly string[]): Statement {
  const assertion = readXml(verified, 'assertion');
  demand(assertion.localName === 'Assertion' && assertion.namespaceURI === names.assertion, 'assertion');
  demand(textOf(only(assertion, names.assertion, 'Issuer')) === expected.issuer, 'issuer');
  const until = demandConditions(only(assertion, names.assertion, 'Conditions'), expected);
  const subject = only(assertion, names.assertion, 'Subject');
  demandConfirmation(only(subject, names.assertion, 'SubjectConfirmation'), expected);
  const nameId = only(subject, names.assertion, 'NameID');
  const attributes = attributesOf(assertion, wanted);
  return {
    id: assertion.getAttribute('ID') ?? '',
    until,
    nameId: textOf(nameId),
    format: nameId.getAttribute('Format') ?? '',
    session: only(assertion, names.assertion, 'AuthnStatement').getAttribute('SessionIndex') || undefined,
    said: (name) => onlyValue(attributes.get(name) ?? []),
  };
}

function demandConditions(conditions: Element, { entity, now }: Expected): Date {
  const audiences = children(only(conditions, names.assertion, 'AudienceRestriction'), names.assertion, 'Audience');
  demand(audiences.map(textOf).includes(entity), 'audience');
  const from = conditions.getAttribute('NotBefore');
  demand(!from || hourOf(from) <= now.getTime() + tolerance, 'not-yet', 'expired');
  return demandBefore(conditions, now);
}

/** Bound to our question, to our address and to the hour; whoever carries it is the one it is about. */
function demandConfirmation(confirmation: Element, { request, returnTo, now }: Expected): void {
  demand(confirmation.getAttribute('Method') === bearer, 'confirmation');
  const data = only(confirmation, names.assertion, 'SubjectConfirmationData');
  demand(data.getAttribute('InResponseTo') === request, 'in-response-to');
  demand(data.getAttribute('Recipient') === returnTo, 'recipient');
  demandBefore(data, now);
}

function demandBefore(element: Element, now: Date): Date {
  const until = hourOf(element.getAttribute('NotOnOrAfter') ?? '');
  demand(now.getTime() < until + tolerance, 'too-late', 'expired');
  return new Date(until);
}

function hourOf(text: string): number {
  const hour = Date.parse(text);
  demand(/^\d{4}-\d\d-\d\dT.*Z$/.test(text) && !Number.isNaN(hour), 'hour');
  return hour;
}

// Whatever is not wanted is never taken out of the document: so no CPR number ever becomes a value here.
function attributesOf(assertion: Element, wanted: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sent = children(assertion, names.assertion, 'AttributeStatement')
    .flatMap((statement) => children(statement, names.assertion, 'Attribute'))
    .filter((attribute) => wanted.includes(attribute.getAttribute('Name') ?? ''))
    .map((attribute) => [attribute.getAttribute('Name') ?? '', valuesOf(attribute)] as const);
  return new Map(
    wanted.map((name) => [name, sent.filter(([other]) => other === name).flatMap(([, values]) => values)]),
  );
}

const valuesOf = (attribute: Element): readonly string[] =>
  children(attribute, names.assertion, 'AttributeValue').map(textOf);

function onlyValue(values: readonly string[]): string | undefined {
  demand(values.length <= 1, 'attribute-twice');
  return values[0] || undefined;
}
