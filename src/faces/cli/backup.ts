import type { Copy, NotCopied, NotRestored } from '#ports/keeper';
import type { Command } from './command.ts';

const whyNotCopied: Readonly<Record<NotCopied, string>> = {
  'nothing-there':
    'Der er ingen database endnu, så der er intet at tage kopi af. Se efter, om VAERN_DATA eller DATABASE_URL er den rigtige.',
  'among-the-data': 'Kopien skal ligge et andet sted end i datamappen, helst på en anden disk.',
  'cannot-write': 'Kopien kan ikke skrives dér. Findes mappen, er der plads, og må du skrive i den?',
};

const whyNotRestored: Readonly<Record<NotRestored, string>> = {
  missing: 'Filen findes ikke.',
  broken: 'Filen er ikke en hel sikkerhedskopi fra Værn. Brug en anden kopi.',
  newer: 'Kopien er fra en nyere udgave af Værn. Brug den udgave, der skrev den, eller en nyere.',
  'in-use': 'Databasen er i brug. Stop Værn først.',
  'not-empty': 'Der er allerede noget i databasen. Skal det erstattes af kopien, så skriv: restore FIL --replace',
  'cannot-keep': 'Databasen kan ikke bruges. Se efter, om VAERN_DATA eller DATABASE_URL er den rigtige.',
};

/** `backup FILE`: everything that is kept, in one file, also while Værn runs. */
export const backup: Command = async ({ args: [file, ...more], keeper, err }) => {
  if (file === undefined || more.length > 0) return wrong(err, 'Skriv, hvor kopien skal ligge: backup FIL\n');
  const copied = await keeper().backup(file);
  if (!copied.ok) return wrong(err, `${whyNotCopied[copied.refusal]} Ingen kopi er skrevet.\n`, 1);
  err(
    `Kopien ligger i ${file}: ${contentsOf(copied.value)}. Den er læst igennem og er hel. Gem den, hvor kun få kan læse den.\n`,
  );
  return 0;
};

/** `restore FILE [--replace]`: everything as the file has it, or nothing changed. */
export const restore: Command = async ({ args, keeper, err }) => {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const choices = args.filter((arg) => arg.startsWith('--'));
  const [file] = files;
  if (file === undefined || files.length > 1 || choices.some((choice) => choice !== '--replace'))
    return wrong(err, 'Skriv, hvilken kopi der skal lægges ind: restore FIL [--replace]\n');
  const restored = await keeper().restore(file, { replace: choices.length > 0 });
  if (!restored.ok) return wrong(err, `${whyNotRestored[restored.refusal]} Intet er ændret.\n`, 1);
  err(`Kopien fra ${restored.value.at} er lagt ind: ${contentsOf(restored.value)}. Start Værn.\n`);
  return 0;
};

const contentsOf = ({ rows, files }: Copy): string =>
  `${rows.toLocaleString('da-DK')} ${rows === 1 ? 'række' : 'rækker'} og ${files} ${files === 1 ? 'fil' : 'filer'}`;

function wrong(err: (text: string) => void, words: string, code = 2): number {
  err(words);
  return code;
}
