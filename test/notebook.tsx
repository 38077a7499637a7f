// A room that exists in the tests only: one guarded text, served by the real face through the real gate, for somebody who has signed in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { GuardedArea, guardedOf, guardedText, overruleLines } from '#features/guard';
import type { GuardOnSite, Guarded } from '#features/guard';
import { openSite } from '#faces/web';
import { id, newId, remembers } from '#kernel/action';
import type { Deed, Id } from '#kernel/action';
import type { SignedIn } from '#kernel/person';
import { ok } from '#kernel/result';
import type { Db } from '#ports/database';
import { Button, Choices, Form, MistakeSummary } from '#ui/form.tsx';
import { does, shows, showing, textOf } from '#ui/route.ts';
import type { InsidePage, Route, Scene } from '#ui/route.ts';
import { composeWorkshop, lastGoodIn, serve, shelfOf, squeeze } from '../src/compose.ts';
import { aHouse, trailOf } from './house.ts';
import type { AuditRow } from './house.ts';

interface Tables {
  readonly note: { readonly id: string; readonly municipality: string; readonly text: string };
}

const sql = `create table note (
  id text primary key,
  municipality text not null,
  text text not null
) strict;`;

const idField = z.string().transform((text, context): Id => {
  const found = id(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'Siden er for gammel.' });
  return z.NEVER;
});

interface Note {
  readonly id: Id;
  readonly worry: Guarded;
}

const write = (guard: GuardOnSite): Deed<Db<Tables>, Note, string> => ({
  name: 'notebook.write',
  needs: 'see-own-page',
  input: z.strictObject({ id: idField, worry: guardedText(guard, { max: 2000 }) }),
  remember: remembers('The clerk writes a note.', (input) => input.id),
  run: async ({ db, input, person, also }) => {
    const municipality = person.kind === 'signed-in' ? person.municipality : '';
    await db.insertInto('note').values({ id: input.id, municipality, text: input.worry.text }).execute();
    for (const line of overruleLines(input.id, input.worry)) await also(line);
    return ok(input.worry.text);
  },
});

const look: Deed<Db<Tables>, Record<string, never>, Id> = {
  name: 'notebook.look',
  needs: 'see-own-page',
  input: z.strictObject({}),
  remember: remembers('The clerk opens the notebook.', () => 'none'),
  run: async () => ok(newId()),
};

const page = (guard: GuardOnSite, fresh: Id, scene: Scene): InsidePage => ({
  title: 'Notesbog',
  scripts: ['guard'],
  body: (
    <>
      <h1>Notesbog</h1>
      <MistakeSummary scene={scene} />
      <Form to="/noter" hidden={{ id: textOf(scene.typed, 'id') || fresh }}>
        <GuardedArea name="worry" label="Hvad er du bekymret for?" guard={guard} max={2000} scene={scene} />
        <Choices name="forms" label="Former" scene={scene} options={[{ value: 'a', label: 'Kontrol' }]} />
        <Button>Send</Button>
      </Form>
    </>
  ),
});

const routes = (guard: GuardOnSite): readonly Route[] => {
  const shown = { action: look, given: () => ({}), page: (fresh: Id, scene: Scene) => page(guard, fresh, scene) };
  return [
    shows({ path: '/noter', ...shown }),
    shows({ path: '/noter/tak', action: look, given: () => ({}), page: () => ({ title: 'Tak', body: <h1>Tak</h1> }) }),
    does({
      path: '/noter',
      action: write(guard),
      given: ({ form }) => ({ id: textOf(form, 'id'), worry: guardedOf(form, 'worry') }),
      then: () => '/noter/tak',
      again: showing(shown),
    }),
  ];
};

const clerk: SignedIn = {
  kind: 'signed-in',
  id: '6f1e0b5a-1111-4222-8333-444455556666',
  municipality: 'albertslund',
  name: 'Kontoret',
  posts: [],
};

/** The notebook on a free port, and what has come of it. */
export interface Notebook {
  readonly url: string;
  readonly notes: () => Promise<readonly string[]>;
  readonly trail: () => Promise<readonly AuditRow[]>;
  /** What the server told of faults and its start. */
  readonly told: () => string;
  readonly stop: () => Promise<void>;
}

/** Opens the notebook; a browser that carries the cookie `vaern` is the clerk's. `names` is the municipality's own list. */
export async function openNotebook(names: string): Promise<Notebook> {
  const data = mkdtempSync(join(tmpdir(), 'vaern-'));
  writeFileSync(join(data, 'navne.txt'), names);
  const house = aHouse(sql);
  const { shelf, name } = shelfOf('content/albertslund');
  const told: string[] = [];
  const porch = {
    provider: undefined,
    keep: async () => '',
    take: async () => undefined,
    admit: async () => ({ ok: false as const, refusal: 'disabled' as const }),
    turnAway: async () => undefined,
    recognise: async () => clerk,
    signOut: async () => undefined,
  };
  const site = await openSite({
    name,
    newest: () => ({ national: shelf.read('national'), own: shelf.read(name) }),
    lastGood: lastGoodIn(data),
    press: {
      house,
      workshop: await composeWorkshop({ data }),
      squeeze,
      fault: (error) => told.push(String(error)),
      porchAt: () => Promise.resolve(porch),
      insideOf: ({ guard }) => routes(guard),
    },
    tell: (text) => told.push(text),
  });
  if (!site) throw new Error('the pack has errors');
  const listening = await serve(site.web, 0, 'localhost');
  return {
    url: `http://localhost:${listening.port}`,
    notes: async () => {
      const found = await house.database.transaction<readonly string[], never>(async (work) =>
        ok((await work.tables<Tables>().selectFrom('note').select('text').execute()).map(({ text }) => text)),
      );
      return found.ok ? found.value : [];
    },
    trail: () => trailOf(house.database),
    told: () => told.join('\n'),
    stop: async () => {
      await listening.close();
      await house.database.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
