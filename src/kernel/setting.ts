/** The settings Værn reads from its environment, parsed once at the start. */
export interface Setting {
  readonly port: number;
  readonly host: string;
  /** The folder of the pack that is served. */
  readonly pack: string;
  /** The folder for what must be kept. */
  readonly data: string;
}

/** The settings, or one sentence in Danish on the first that cannot be used. */
export function parseSetting(environment: Readonly<Record<string, string | undefined>>): Setting | string {
  const port = Number(environment['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return `PORT skal være et tal mellem 0 og 65535, men er "${environment['PORT'] ?? ''}".`;
  return {
    port,
    host: environment['HOST'] ?? 'localhost',
    pack: environment['VAERN_PACK'] ?? 'content/albertslund',
    data: environment['VAERN_DATA'] ?? 'data',
  };
}
