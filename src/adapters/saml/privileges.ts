import type { ProviderRole } from '#kernel/vouched';
import { demand } from './refused.ts';
import { inside, readXml, textOf } from './xml.ts';

const namespace = 'http://itst.dk/oiosaml/basic_privilege_profile';
const scopeOfCvr = /^urn:dk:gov:saml:cvrNumberIdentifier:(\d{8})$/;
const unitConstraints = [
  'http://sts.kombit.dk/constraints/orgenhed/1',
  'http://digital-identity.dk/constraints/orgunit/1',
];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const key = /^[\x21-\x7e]{1,300}$/;

/**
 * The roles of a privilege list (OIO Basic Privilege Profile, base64) that hold in one municipality. A group for another municipality, or
 * limited in a way we do not understand, gives nothing at all: dropping the limit alone would widen the role. Refused when it is no such list.
 */
export function readPrivileges(encoded: string, cvr: string): readonly ProviderRole[] {
  const packed = encoded.replace(/\s/g, '');
  demand(/^[A-Za-z0-9+/]+={0,2}$/.test(packed), 'privileges');
  const list = readXml(Buffer.from(packed, 'base64').toString('utf8'), 'privileges');
  demand(list.localName === 'PrivilegeList' && list.namespaceURI === namespace, 'privileges');
  return inside(list)
    .map(readGroup)
    .filter((group) => group.cvr === cvr)
    .flatMap(({ roles, units }) => (units === undefined ? [] : roles.map((role) => ({ key: role, units }))));
}

interface Group {
  /** Undefined when the group is for something else than a municipality. */
  readonly cvr: string | undefined;
  readonly roles: readonly string[];
  /** The units the group is limited to, none when it is not limited; undefined when it is limited in another way. */
  readonly units: readonly string[] | undefined;
}

function readGroup(group: Element): Group {
  demand(isCalled(group, 'PrivilegeGroup'), 'privileges');
  const parts = inside(group);
  const privileges = parts.filter((part) => isCalled(part, 'Privilege'));
  const constraints = parts.filter((part) => isCalled(part, 'Constraint'));
  demand(privileges.length + constraints.length === parts.length, 'privileges');
  const roles = privileges.map(textOf);
  demand(roles.every((role) => key.test(role)) && parts.every((part) => inside(part).length === 0), 'privileges');
  return { cvr: scopeOfCvr.exec(group.getAttribute('Scope') ?? '')?.[1], roles, units: unitsOf(constraints) };
}

/** The profile writes what is inside the list without a prefix; some providers write it with. */
const isCalled = (element: Element, name: string): boolean =>
  element.localName === name && (element.namespaceURI ?? namespace) === namespace;

/** Two limits on one group hold both at once. We do not work that out: more than one counts as one we do not understand. */
function unitsOf(constraints: readonly Element[]): readonly string[] | undefined {
  const [constraint, another] = constraints;
  if (!constraint) return [];
  if (another || !unitConstraints.includes(constraint.getAttribute('Name') ?? '')) return undefined;
  const units = textOf(constraint).split(/[\s,;]+/);
  return units.every((unit) => uuid.test(unit)) ? units.map((unit) => unit.toLowerCase()) : undefined;
}
