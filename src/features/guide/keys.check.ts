import type { Contact } from '#features/contacts';
import type { Path, Problem } from '#kernel/file';
import { nearest } from '#kernel/nearest';
import type { Step } from './card.file.ts';
import { partsOf, problem, sentencesOf } from './ground.ts';
import type { Ground, Part } from './ground.ts';

/** Everything a card points at exists, every contact can do what its step needs, and every sentence has its source (rule 11). */
export function checkKeys(ground: Ground): Problem[] {
  return [
    ...checkIds(ground),
    ...partsOf(ground).flatMap((part) => [
      ...checkReferences(ground, part),
      ...part.steps.flatMap(({ step, at }) => checkRoles(ground, part, step, at)),
      ...checkFulfils(ground, part),
    ]),
    ...checkOmissions(ground),
    ...checkDepartments(ground),
  ];
}

function checkIds(ground: Ground): Problem[] {
  const parts = partsOf(ground);
  const ids = parts.map(({ value }) => value.id);
  return parts.flatMap((part, nth) => {
    const { id } = part.value;
    const found: Problem[] = [];
    if (ids.indexOf(id) !== nth)
      found.push(
        problem(part.placeOf(['id']), {
          rule: 'P19',
          wrong: `To filer hedder ${id}.`,
          write: 'Giv den ene et andet id.',
        }),
      );
    if (!part.file.endsWith(`/${id}.yaml`)) {
      found.push(
        problem(part.placeOf(['id']), {
          rule: 'kort-id',
          wrong: `Filens navn passer ikke med id ${id}.`,
          write: `Kald filen ${id}.yaml, eller ret id.`,
        }),
      );
    }
    const keys = part.steps.map(({ step }) => step.key);
    const twice = part.steps.filter(({ step }, place) => keys.indexOf(step.key) !== place);
    return [
      ...found,
      ...twice.map(({ step, at }) =>
        problem(part.placeOf([...at, 'key']), {
          rule: 'trin-navn',
          wrong: `To trin hedder ${step.key}.`,
          write: 'Giv hvert trin sit eget navn.',
        }),
      ),
    ];
  });
}

function checkReferences(ground: Ground, part: Part): Problem[] {
  const known = {
    contact: ground.contacts.map(({ id }) => id),
    gap: ground.gaps.map(({ key }) => key),
    law: ground.law.map(({ key }) => key),
    point: ground.points.map(({ key }) => key),
    section: ground.municipality.value.sections.map(({ key }) => key),
  };
  const words = { contact: 'Kontakten', gap: 'Hullet', law: 'Loven', point: 'Punktet', section: 'Afsnittet' } as const;
  const list = (keys: readonly string[], kind: keyof typeof known, at: Path): Problem[] =>
    keys.flatMap((key, nth) => {
      if (known[kind].includes(key)) return [];
      const rule = kind === 'section' ? 'P11' : `${kind}-ukendt`;
      const write = {
        contact: 'Skriv et id fra contacts.yaml.',
        gap: 'Skriv en nøgle fra gaps.yaml.',
        law: 'Skriv en nøgle fra law.yaml.',
        point: 'Skriv en nøgle fra plan/points.yaml.',
        section: 'Skriv et afsnit fra municipality.yaml.',
      }[kind];
      return [
        problem(part.placeOf([...at, nth]), {
          rule,
          wrong: `${words[kind]} ${key} findes ikke.`,
          write,
          didYouMean: nearest(key, known[kind]),
        }),
      ];
    });
  return [
    ...part.steps.flatMap(({ step, at }) => list(step.contacts, 'contact', [...at, 'contacts'])),
    ...list(part.value.contacts, 'contact', ['contacts']),
    ...list(part.value.gaps, 'gap', ['gaps']),
    ...sentencesOf(part).flatMap(({ said, at }) => [
      ...list(said.cites, 'section', [...at, 'cites']),
      ...list(said.law, 'law', [...at, 'law']),
      ...list(said.fulfils, 'point', [...at, 'fulfils']),
    ]),
  ];
}

/** Swapped contacts: each contact of a step has one of its roles, and each role it needs has a contact. */
function checkRoles(ground: Ground, part: Part, step: Step, at: Path): Problem[] {
  const found = step.contacts.map((id) => ground.contacts.find((contact) => contact.id === id));
  const has = (contact: Contact | undefined, role: string): boolean =>
    contact?.roles.some((one) => one === role) ?? false;
  const strangers = found.flatMap((contact, nth) => {
    if (!contact || step.needs.some((role) => has(contact, role))) return [];
    const wrong = `${contact.name.text} kan ikke det, trinnet har brug for (${step.needs.join(', ') || 'ingen rolle er skrevet'}).`;
    return [
      problem(part.placeOf([...at, 'contacts', nth]), {
        rule: 'rolle',
        wrong,
        write: `Skriv en anden kontakt, eller tilføj en af rollerne ${contact.roles.join(', ')} under needs.`,
      }),
    ];
  });
  const lacking = step.needs.flatMap((role, nth) =>
    found.some((contact) => has(contact, role))
      ? []
      : [
          problem(part.placeOf([...at, 'needs', nth]), {
            rule: 'rolle',
            wrong: `Trinnet har brug for rollen ${role}, men ingen af kontakterne har den.`,
            write: 'Tilføj en kontakt med rollen, eller slet rollen.',
          }),
        ],
  );
  return [...strangers, ...lacking];
}

/** A sentence that fulfils a point of the plan cites the section where the point stands. */
function checkFulfils(ground: Ground, part: Part): Problem[] {
  return sentencesOf(part).flatMap(({ said, at }) =>
    said.fulfils.flatMap((key, nth) => {
      const point = ground.points.find((one) => one.key === key);
      if (!point || point.who !== 'medarbejder' || said.cites.includes(point.section)) return [];
      const wrong = `Sætningen opfylder ${key}, der står i ${point.section}, men nævner ikke det afsnit som kilde.`;
      return [
        problem(part.placeOf([...at, 'fulfils', nth]), {
          rule: 'P11',
          wrong,
          write: `Tilføj ${point.section} under cites.`,
        }),
      ];
    }),
  );
}

/** What the plan asks of an employee and no card says is an omission that nobody sees. */
function checkOmissions(ground: Ground): Problem[] {
  const fulfilled = new Set(partsOf(ground).flatMap((part) => sentencesOf(part).flatMap(({ said }) => said.fulfils)));
  const [first] = ground.cards;
  if (!first) return [];
  return ground.points.flatMap(({ key, who, says, section }) =>
    who !== 'medarbejder' || fulfilled.has(key)
      ? []
      : [
          problem(first.placeOf([]), {
            rule: 'P11',
            wrong: `Intet kort siger det, planen kræver i ${section}: ${says}`,
            write: `Skriv ${key} under fulfils på det trin, der siger det, eller skriv trinnet.`,
          }),
        ],
  );
}

function checkDepartments(ground: Ground): Problem[] {
  const known = ground.municipality.value.departments.map(({ key }) => key);
  return ground.cards.flatMap((card) => {
    const { department } = card.value;
    if (department === null || known.includes(department)) return [];
    return [
      problem(card.placeOf(['department']), {
        rule: 'afdeling-ukendt',
        wrong: `Afdelingen ${department} findes ikke.`,
        write: 'Skriv en afdeling fra municipality.yaml, eller null.',
        didYouMean: nearest(department, known),
      }),
    ];
  });
}
