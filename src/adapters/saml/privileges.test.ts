import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPrivileges } from './privileges.ts';

const cvr = '12345678';
const here = 'urn:dk:gov:saml:cvrNumberIdentifier:12345678';
const [a, b] = ['2b0c5a3e-0000-4000-8000-00000000000a', '2b0c5a3e-0000-4000-8000-00000000000b'];
const role = 'http://vaern.dk/roles/usersystemrole/leder/1';
const orgUnit = 'http://sts.kombit.dk/constraints/orgenhed/1';

const packed = (xml: string): string => Buffer.from(xml).toString('base64');
const list = (groups: string): string =>
  `<bpp:PrivilegeList xmlns:bpp="http://itst.dk/oiosaml/basic_privilege_profile">${groups}</bpp:PrivilegeList>`;
const group = (inner: string, scope = here): string => `<PrivilegeGroup Scope="${scope}">${inner}</PrivilegeGroup>`;
const privilege = (key = role): string => `<Privilege>${key}</Privilege>`;
const constraint = (value: string, name = orgUnit): string => `<Constraint Name="${name}">${value}</Constraint>`;
const roles = (groups: string) => readPrivileges(packed(list(groups)), cvr);

test('a role without a limit holds in the whole municipality', () => {
  assert.deepEqual(roles(group(privilege())), [{ key: role, units: [] }]);
});

test('a role is limited to its units, however they are written in one limit', () => {
  assert.deepEqual(roles(group(privilege() + constraint(` ${a.toUpperCase()}, ${b} `))), [
    { key: role, units: [a, b] },
  ]);
});

test('the same role in two groups is two roles, each with its own unit', () => {
  const both = group(privilege() + constraint(a)) + group(privilege() + constraint(b));
  assert.deepEqual(roles(both), [
    { key: role, units: [a] },
    { key: role, units: [b] },
  ]);
});

test('what is inside the list may be written with the prefix too, and folded over lines', () => {
  const xml = list(`<bpp:PrivilegeGroup Scope="${here}"><bpp:Privilege>${role}</bpp:Privilege></bpp:PrivilegeGroup>`);
  const folded = packed(xml).replace(/.{40}/g, '$&\n');
  assert.deepEqual(readPrivileges(folded, cvr), [{ key: role, units: [] }]);
});

for (const scope of [
  'urn:dk:gov:saml:cvrNumberIdentifier:87654321',
  'urn:dk:gov:saml:cvrNumberIdentifier:123456789',
  'urn:dk:gov:saml:cvrNumberIdentifier:12345678 ',
  'urn:dk:gov:saml:productionUnitIdentifier:12345678',
  '12345678',
  '',
])
  test(`a group for "${scope}" gives nothing here`, () => {
    assert.deepEqual(roles(group(privilege(), scope)), []);
  });

for (const [what, limits] of [
  ['a subject we do not know of', constraint('27.15.00', 'http://sts.kombit.dk/constraints/KLE/1')],
  ['a unit and a subject', constraint(a) + constraint('27.*', 'http://sts.kombit.dk/constraints/KLE/1')],
  ['two limits at once', constraint(a) + constraint(b)],
  ['a unit that is no uuid', constraint('Lilleby Skole')],
  ['a unit and something that is none', constraint(`${a},alle`)],
  ['no unit', constraint('')],
  ['a limit without a name', constraint(a, '')],
] as const)
  test(`a role limited to ${what} gives nothing, and least of all everything`, () => {
    assert.deepEqual(roles(group(privilege() + limits) + group(privilege('http://by.dk/ok'))), [
      { key: 'http://by.dk/ok', units: [] },
    ]);
  });

for (const [what, text] of [
  ['another namespace', `<PrivilegeList xmlns="urn:andet">${group(privilege())}</PrivilegeList>`],
  ['another root', '<Noget/>'],
  ['something unknown in the list', list('<Bonus/>')],
  ['something unknown in a group', list(group(`${privilege()}<Bonus/>`))],
  ['something inside a role', list(group('<Privilege>a<b/></Privilege>'))],
  ['an empty role', list(group(privilege('')))],
  ['a role with a space in it', list(group(privilege('leder konsulent')))],
  ['a document type', `<!DOCTYPE a [<!ENTITY b "${role}">]>${list(group(privilege('&b;')))}`],
  ['an entity nobody declared', list(group(privilege('&b;')))],
  ['a comment', list(`<!-- -->${group(privilege())}`)],
  ['CDATA', list(group(privilege(`<![CDATA[${role}]]>`)))],
  ['an instruction', list(`<?php echo 1 ?>${group(privilege())}`)],
  ['an element left open', '<bpp:PrivilegeList xmlns:bpp="http://itst.dk/oiosaml/basic_privilege_profile">'],
  ['two roots', list('') + list('')],
  ['a prefix that is none', '<bpp:PrivilegeList/>'],
  ['nothing', ''],
] as const)
  test(`a list with ${what} is refused whole`, () => {
    assert.throws(() => readPrivileges(packed(text), cvr), { told: 'privileges' });
  });

test('what is not base64 is refused', () => {
  for (const text of ['', '####', list(group(privilege()))])
    assert.throws(() => readPrivileges(text, cvr), { told: 'privileges' });
});

test('a list that would take long to read is refused quickly', () => {
  const bomb = packed(list(group(privilege()).repeat(50_000)));
  const before = process.cpuUsage();
  assert.throws(() => readPrivileges(bomb, cvr), { told: 'privileges' });
  // The processor's own time: others may be at work on the machine.
  assert.ok(process.cpuUsage(before).user < 500_000);
});
