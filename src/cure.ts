import type { Setting } from '#kernel/setting';
import { CannotKeep, CannotListen, InUse, MigrationFault } from './compose.ts';

/** What whoever starts Værn can do about a fault of the place it starts in; undefined for a fault of our own. */
export function cureFor(fault: unknown, setting: Setting): string | undefined {
  if (fault instanceof CannotListen) return cureForListening(fault.code, setting.port, setting.host);
  return cureForDatabase(fault, setting);
}

function cureForDatabase(fault: unknown, { data, database }: Setting): string | undefined {
  if (fault instanceof InUse)
    return `Datamappen ${data} bruges allerede, sikkert af et andet Værn. Stop det, eller giv dette en mappe for sig: VAERN_DATA=andre-data npm start`;
  if (fault instanceof CannotKeep) return database === undefined ? cureForFolder(data) : cureForServer(fault);
  if (fault instanceof MigrationFault)
    return `Databasen ${database === undefined ? `i ${data}` : 'i DATABASE_URL'} passer ikke til denne udgave af Værn, og intet er ændret i den. Start den udgave, der sidst brugte den, eller en nyere. (${fault.message})`;
  return undefined;
}

const cureForFolder = (data: string): string =>
  `Værn kan ikke gemme i mappen ${data}. Giv den bruger, der starter Værn, lov til at skrive i den, eller vælg en anden mappe med VAERN_DATA.`;

// The address itself is not repeated: it holds a password.
const cureForServer = (fault: Error): string =>
  `Værn kan ikke bruge databasen i DATABASE_URL. Er serveren startet, og er navn, kodeord og database rigtige? Se docs/operations.md. (${fault.message})`;

function cureForListening(code: string, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden port: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Du må ikke bruge port ${port}. Vælg en port over 1023: PORT=3000 npm start`;
  return `Adressen ${host} findes ikke på denne maskine. Ret HOST, eller lad den være væk: så bruges localhost.`;
}
