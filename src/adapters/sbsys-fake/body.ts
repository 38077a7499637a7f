import type { IncomingMessage } from 'node:http';
import type { Fields } from './archive.ts';

/** A body as it was understood; undefined when it is none that the real one takes. */
export interface Understood {
  readonly fields: Fields;
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | undefined;
}

/** Everything of a request's body. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The fields of a JSON body, or of the `json` part beside a file. */
export async function understand(type: string, body: Buffer): Promise<Understood | undefined> {
  try {
    if (body.length === 0) return { fields: {}, file: undefined };
    return type.startsWith('multipart/form-data') ? await partsOf(type, body) : { ...jsonOf(body.toString()) };
  } catch {
    return undefined;
  }
}

const jsonOf = (text: string): Understood => ({ fields: lowered(JSON.parse(text)), file: undefined });

async function partsOf(type: string, body: Buffer): Promise<Understood | undefined> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  const [file, json] = [form.get('file'), form.get('json')];
  if (!(file instanceof File) || typeof json !== 'string') return undefined;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { fields: lowered(JSON.parse(json)), file: { name: file.name, bytes } };
}

// The real one knows a field by its name however it is cased.
const lowered = (given: unknown): Fields =>
  Object.fromEntries(
    Object.entries(typeof given === 'object' && given !== null ? given : {}).map(([name, value]: [string, unknown]) => [
      name.toLowerCase(),
      value,
    ]),
  );

const cprShaped = /(?<!\d)(\d{2})(\d{2})\d{2}[- ]?\d{4}(?!\d)/g;

/** Whether there is anything in a text that has the shape of a CPR number: a day, a month and eight digits. */
export const holdsCpr = (text: string): boolean =>
  [...text.matchAll(cprShaped)].some(([, day, month]) => isWithin(day, 31) && isWithin(month, 12));

const isWithin = (digits: string | undefined, most: number): boolean => Number(digits) >= 1 && Number(digits) <= most;
