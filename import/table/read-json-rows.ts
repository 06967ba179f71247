import type { Row } from './row.ts';

/**
 * Parses JSON text as rows: an array of flat objects, or one object per line. The first object defines the columns.
 * Parses the text as a stream.
 */
export async function* readJsonRows(texts: AsyncIterable<string>): AsyncGenerator<Row> {
  let columns: readonly string[] | undefined;
  for await (const { line, text } of cutObjects(texts)) {
    const object = parseObject(text);
    if (object === undefined) {
      const message = 'is not a JSON object with strings and numbers';
      yield { line, texts: [], breakdown: { rule: 'shape', message } };
      return;
    }
    if (columns === undefined) {
      columns = Object.keys(object);
      yield { line: 1, texts: columns };
    }
    const unknown = Object.keys(object).filter((name) => columns?.includes(name) !== true);
    if (unknown.length > 0) {
      const message = `has "${unknown.join(', ')}", which the first object does not have`;
      yield { line, texts: [], breakdown: { rule: 'shape', message } };
      return;
    }
    yield { line, texts: columns.map((name) => writeCell(object[name])) };
  }
}

interface Piece {
  readonly line: number;
  readonly text: string;
}

const LARGEST_OBJECT = 1_000_000;

// Ignores the characters between objects: brackets, commas and line ends.
async function* cutObjects(texts: AsyncIterable<string>): AsyncGenerator<Piece> {
  const scan: Scan = { line: 1, began: 1, depth: 0, text: '', isInText: false, isEscaped: false };
  for await (const chunk of texts) {
    for (const sign of chunk) {
      takeSign(scan, sign);
      const isWhole = scan.depth === 0 && scan.text !== '';
      if (!isWhole && scan.text.length <= LARGEST_OBJECT) continue;
      yield { line: scan.began, text: isWhole ? scan.text : '' };
      scan.text = '';
    }
  }
  if (scan.depth > 0) yield { line: scan.began, text: scan.text };
}

interface Scan {
  line: number;
  /** The first line of the object. */
  began: number;
  depth: number;
  text: string;
  isInText: boolean;
  isEscaped: boolean;
}

function takeSign(scan: Scan, sign: string): void {
  if (sign === '\n') scan.line += 1;
  if (scan.depth === 0 && sign !== '{') return;
  if (scan.depth === 0) scan.began = scan.line;
  scan.text += sign;
  if (scan.isInText) {
    takeSignInText(scan, sign);
    return;
  }
  if (sign === '"') scan.isInText = true;
  if (sign === '{') scan.depth += 1;
  if (sign === '}') scan.depth -= 1;
}

function takeSignInText(scan: Scan, sign: string): void {
  if (sign === '"' && !scan.isEscaped) scan.isInText = false;
  scan.isEscaped = sign === '\\' && !scan.isEscaped;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFlat(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isFlat(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((each) => typeof each !== 'object' || each === null);
}

function writeCell(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
