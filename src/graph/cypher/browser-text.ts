import type { Statement } from './statement.ts';

/** Returns a statement as text for Neo4j Browser: one `:param` line per parameter, then the Cypher. */
export function browserText({ text, parameters }: Statement): string {
  // With `=>`, each value is parsed as Cypher. `:params {…}` would parse it as JSON and turn a LIMIT into a float.
  const lines = Object.entries(parameters).map(
    ([name, value]) => `:param ${name} => ${writeLiteral(value)};`,
  );
  return [...lines, text].join('\n');
}

/** Returns the value of a parameter as a Cypher literal of the type that the driver gives it. */
export function writeLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return writeFloat(value);
  if (Array.isArray(value)) return `[${value.map(writeLiteral).join(', ')}]`;
  if (typeof value === 'object') return writeMap(value);
  return typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}

// Integers are BigInts. The driver sends every number as a float, even 2.
function writeFloat(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

function writeMap(value: object): string {
  const entries = Object.entries(value).map(
    ([key, each]) => `\`${key.replaceAll('`', '``')}\`: ${writeLiteral(each)}`,
  );
  return `{${entries.join(', ')}}`;
}
