import type { Statement } from './statement.ts';

/** A statement as Neo4j Browser takes it in one piece: a `:param` for each parameter, then the text. */
export function browserText({ text, parameters }: Statement): string {
  // By `=>` each value is read as Cypher; `:params {…}` would read it as JSON, and make a LIMIT a float.
  const lines = Object.entries(parameters).map(
    ([name, value]) => `:param ${name} => ${writeLiteral(value)};`,
  );
  return [...lines, text].join('\n');
}

/** A parameter's value as a Cypher literal of the type that the driver gives it. */
export function writeLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number') return writeFloat(value);
  if (Array.isArray(value)) return `[${value.map(writeLiteral).join(', ')}]`;
  if (typeof value === 'object') return writeMap(value);
  return typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value);
}

// Whole numbers come as BigInt; a number is a float to the driver, even 2.
function writeFloat(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

function writeMap(value: object): string {
  const entries = Object.entries(value).map(
    ([key, each]) => `\`${key.replaceAll('`', '``')}\`: ${writeLiteral(each)}`,
  );
  return `{${entries.join(', ')}}`;
}
