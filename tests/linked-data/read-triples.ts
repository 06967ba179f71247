import jsonld from 'jsonld';
import { Parser, Writer, type Quad } from 'n3';

/** Parses Turtle. Throws an error if the text is invalid. */
export function parseTurtle(text: string): readonly Quad[] {
  return new Parser({ format: 'Turtle' }).parse(text);
}

/** Returns the triples of Turtle in the canonical form of RDFC-1.0. */
export async function canonizeTurtle(text: string): Promise<readonly string[]> {
  const lines = new Writer({ format: 'N-Quads' }).quadsToString([...parseTurtle(text)]);
  return canonize(lines, { inputFormat: 'application/n-quads' });
}

/** Returns the triples of JSON-LD in the canonical form of RDFC-1.0. Throws an error if the context does not define a key. */
export function canonizeJsonld(text: string): Promise<readonly string[]> {
  return canonize(JSON.parse(text), { safe: true });
}

/** Rejects every URL, because documents contain their context. */
const documentLoader = (url: string): Promise<never> =>
  Promise.reject(new Error(`The document must not load ${url}.`));

// The types of the library lack the options of its current version.
type Canonize = (input: unknown, options: object) => Promise<string>;

async function canonize(input: unknown, options: object): Promise<readonly string[]> {
  const settings = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader };
  const read: Canonize = Reflect.get(jsonld, 'canonize') as Canonize;
  const text = await read.call(jsonld, input, { ...settings, ...options });
  return text.trimEnd().split('\n');
}
