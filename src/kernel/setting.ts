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
  const { PORT = '3000', HOST = 'localhost', VAERN_PACK = 'content/albertslund', VAERN_DATA = 'data' } = environment;
  const port = Number(PORT);
  if (!isPort(port)) return `PORT skal være et tal mellem 0 og 65535, men er "${PORT}".`;
  return { port, host: HOST, pack: VAERN_PACK, data: VAERN_DATA };
}

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port <= 65_535;
