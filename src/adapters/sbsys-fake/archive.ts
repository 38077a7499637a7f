/** A note as it lies on a case. */
export interface KeptNote {
  readonly id: number;
  readonly title: string;
  readonly html: string;
}

/** A document as it lies on a case. */
export interface KeptDocument {
  readonly id: number;
  readonly title: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A case, with what has been filed on it. */
export interface KeptCase {
  readonly id: number;
  readonly number: string;
  readonly title: string;
  readonly notes: readonly KeptNote[];
  readonly documents: readonly KeptDocument[];
  readonly isOpen: boolean;
  /** What somebody wrote by hand in the field BeredskabsId. */
  readonly field: string | undefined;
}

/** The status numbers of this municipality: another's are others. */
const statuses = { active: 6, closed: 9 } as const;

/** Templates: one takes no part in the case, one demands a citizen. */
const templates = [
  { Id: 41, Navn: 'Beredskabsplan', Aktiv: true, PartAnvendIkke: true, PartForlangAltid: false },
  { Id: 42, Navn: 'Borgersag', Aktiv: true, PartAnvendIkke: false, PartForlangAltid: true },
] as const;

/** An answer: its status, and what it says. A string is sent as plain text. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** What was asked for, with the names of its fields in small letters. */
export type Fields = Readonly<Record<string, unknown>>;

const text = (given: unknown): string => (typeof given === 'string' || typeof given === 'number' ? String(given) : '');
const say = (body: unknown): Reply => ({ status: 200, body });
const noCase: Reply = { status: 404, body: 'Sagen findes ikke' };
const closed: Reply = { status: 409, body: 'Sagen er lukket' };
const wrong = (body: string): Reply => ({ status: 400, body });

type Answering = (found: KeptCase) => Reply;

/** The cases themselves. */
function openDrawer() {
  const cases: KeptCase[] = [];
  let last = 100;
  const next = (): number => (last += 1);
  const find = (id: unknown): KeptCase | undefined => cases.find((one) => String(one.id) === text(id));
  return {
    cases,
    next,
    add: (made: Partial<KeptCase>): KeptCase => {
      const id = next();
      const blank = { title: '', notes: [], documents: [], isOpen: true, field: undefined };
      const added = { ...blank, number: `27.00.00-G01-${id - 100}-26`, ...made, id };
      cases.push(added);
      return added;
    },
    change: (id: number, to: Partial<KeptCase>): void => {
      const at = cases.findIndex((one) => one.id === id);
      const found = cases[at];
      if (found) cases[at] = { ...found, ...to };
    },
    withCase: (id: unknown, then: Answering): Reply => {
      const found = find(id);
      return found ? then(found) : noCase;
    },
    withOpen: (id: unknown, then: Answering): Reply => {
      const found = find(id);
      if (!found) return noCase;
      return found.isOpen ? then(found) : closed;
    },
  };
}
type Drawer = ReturnType<typeof openDrawer>;

/** An SBSYS in memory: cases, notes and documents, in the casing of the real one's answers. */
export function openArchive({ ignoresFields = false }: { readonly ignoresFields?: boolean } = {}) {
  const drawer = openDrawer();
  const { cases, change } = drawer;
  return {
    ...readings(drawer, ignoresFields),
    ...writings(drawer),
    cases: (): readonly KeptCase[] => cases,
    /** A case that people made, as they see fit. */
    addByHand: (made: Partial<KeptCase>): number => drawer.add(made).id,
    setOpen: (id: number, isOpen: boolean): void => change(id, { isOpen }),
    remove: (id: number): void => void cases.splice(0, cases.length, ...cases.filter((one) => one.id !== id)),
  };
}
export type Archive = ReturnType<typeof openArchive>;

const readings = ({ cases, withCase }: Drawer, ignoresFields: boolean) => ({
  me: () => say({ Id: 7, Uuid: '5f1c7c9e-0d2f-4f5e-9d53-5f2f4c0a1b7e', LogonId: 'vaern', Navn: 'Værn' }),
  templates: () => say(templates),
  statuses: () =>
    say([
      { Id: statuses.active, Navn: 'Aktiv', SagsTilstand: 'Aktiv', KraeverKommentarer: false },
      { Id: statuses.closed, Navn: 'Afsluttet', SagsTilstand: 'Passiv', KraeverKommentarer: true },
    ]),
  show: (id: unknown) => withCase(id, (found) => say(asSag(found))),
  search: (asked: Fields) => say({ Results: cases.filter((one) => isFound(one, asked, ignoresFields)).map(asSag) }),
  notes: (id: unknown) => withCase(id, (found) => say(found.notes.map((one) => noteOf(found, one)))),
  documents: (id: unknown) => withCase(id, (found) => say(found.documents.map((one) => documentOf(found, one)))),
});

const writings = ({ add, change, next, withOpen }: Drawer) => ({
  open: (asked: Fields): Reply => {
    const template = templates.find(({ Id }) => Id === asked['skabelonid']);
    if (!template) return wrong('Skabelonen findes ikke');
    if (template.PartForlangAltid && asked['primarypart'] === undefined) return wrong('Sagen skal have en part');
    return say(asSag(add({ title: text(asked['sagstitel']) })));
  },
  note: (asked: Fields): Reply =>
    withOpen(asked['sagid'], (found) => {
      const note = { id: next(), title: text(asked['overskrift']), html: text(asked['note']) };
      change(found.id, { notes: [...found.notes, note] });
      return say(noteOf(found, note));
    }),
  document: (asked: Fields, file: string, bytes: Uint8Array): Reply =>
    withOpen(asked['sagid'], (found) => {
      const document = { id: next(), title: text(asked['dokumentnavn']), file, bytes };
      change(found.id, { documents: [...found.documents, document] });
      return say(documentOf(found, document));
    }),
});

// The real search never answers 404, and finds a title by how it begins.
function isFound({ title, field }: KeptCase, asked: Fields, ignoresFields: boolean): boolean {
  const wanted = text(asked['sagstitel'] ?? asked['titel']);
  if (asked['sagsfelter'] === undefined) return wanted !== '' && title.startsWith(wanted);
  return ignoresFields || (field !== undefined && JSON.stringify(asked['sagsfelter']).includes(`"Vaerdi":"${field}"`));
}

const asSag = ({ id, number, title, isOpen }: KeptCase) => ({
  Id: id,
  SagIdentity: '0b7c9f6e-8a51-4f6e-9a1c-6f2f4c0a1b7e',
  Nummer: number,
  SagsTitel: title,
  SagsStatus: {
    Id: isOpen ? statuses.active : statuses.closed,
    Navn: isOpen ? 'Aktiv' : 'Afsluttet',
    SagsTilstand: isOpen ? 'Aktiv' : 'Passiv',
  },
  SagSkabelon: { Id: 41, Navn: 'Beredskabsplan' },
  PrimaryPart: null,
  ErBeskyttet: false,
});

const noteOf = (on: KeptCase, { id, title, html }: KeptNote) => ({
  Id: id,
  SagID: on.id,
  Overskrift: title,
  Note: html,
  OprettetAf: { LogonId: 'vaern', Navn: 'Værn' },
});

const documentOf = (on: KeptCase, { id, title, file, bytes }: KeptDocument) => ({
  DokumentID: id,
  SagID: on.id,
  SagsNummer: on.number,
  DokumentNavn: title,
  Filer: [{ Id: id, Navn: file, Filendelse: file.split('.').at(-1), Size: bytes.length }],
});
