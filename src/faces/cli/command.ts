import type { Trail } from '#features/audit';
import type { GuardWords } from '#features/guard';
import type { Workshop } from '#faces/web';
import type { ContentShelf } from '#ports/content';
import type { Day } from '#kernel/day';
import type { CaseSystem } from '#ports/case-system';
import type { Keeper } from '#ports/keeper';
import type { House } from '../../gate.ts';

/** What a command may use of the world. */
export interface Terminal {
  readonly args: readonly string[];
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard input, whole. */
  readonly input: () => Promise<string>;
  /** Standard input, line by line as it comes. */
  readonly lines: () => AsyncIterable<string>;
  readonly readText: (path: string) => string | undefined;
  readonly readBytes: (path: string) => Uint8Array | undefined;
  readonly writeText: (path: string, text: string) => void;
  /** The shelf and the name of a pack given as a folder. */
  readonly shelfOf: (pack: string) => { readonly shelf: ContentShelf; readonly name: string };
  /** What the guard knows of words on this machine. */
  readonly guardWords: () => GuardWords;
  /** The trail, to read in also while Værn serves; undefined while there is no database. */
  readonly trail: () => Promise<Trail | undefined>;
  /** The file that the trail's heads are written to. */
  readonly headsFile: string;
  /** The folder of the pack that is meant when none is named: that of `VAERN_PACK`. */
  readonly defaultPack: string;
  /** Who takes everything that is kept to a file, and puts it back. */
  readonly keeper: () => Keeper;
  /** The municipality's case system; undefined where none is set, one sentence where it cannot be used. */
  readonly caseSystem: () => CaseSystem | string | undefined;
  /** A case system on this machine alone, to try with. */
  readonly pretendCaseSystem: (port: number) => Promise<Pretended>;
  /** Resolves when somebody asks the command to end. */
  readonly untilStopped: () => Promise<void>;
  /** The house itself, opened for this command alone: it is closed again afterwards. */
  readonly house: () => Promise<House>;
  /** The file that says what the provider's roles and units mean here. */
  readonly rolesFile: string;
  /** What the drawing of figures hangs on here: made once, told to nobody. */
  readonly drawingSecret: () => string;
  readonly today: Day;
  readonly now: () => Date;
  /** What the site's pages are made of besides words: takes seconds the first time. */
  readonly workshop: () => Promise<Workshop>;
}

/** A case system that is pretended, while it runs. */
export interface Pretended {
  readonly url: string;
  readonly tokenUrl: string;
  readonly stop: () => Promise<void>;
}

/** A command answers with the exit code: 0 done, 1 content has errors, 2 the command's words are off. */
export type Command = (terminal: Terminal) => Promise<number> | number;

/** Says why a command did not do what it was asked, and gives back its exit code. */
export function told(terminal: Pick<Terminal, 'err'>, words: string, code: 1 | 2): 1 | 2 {
  terminal.err(`${words}\n`);
  return code;
}
