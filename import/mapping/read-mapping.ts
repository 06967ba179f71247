import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import type { Issue } from '../validate/issue.ts';
import { mappingSchema, type Mapping } from './mapping.ts';

/** The path of a part of a mapping, as names and positions. */
export type PartPath = readonly (string | number)[];

/** An issue of a part of a mapping, before its line is known. */
export interface MappingIssue {
  readonly path: PartPath;
  readonly message: string;
  /** Whether the issue is in the name of the part instead of its content. */
  readonly isAtName?: boolean;
}

/** The content of a mapping file, and a function that locates an issue in it. */
export interface MappingFile {
  readonly mapping: Mapping;
  readonly locate: (issue: MappingIssue) => Issue;
}

/** Parses a mapping file in YAML or JSON. Returns issues if the file is invalid. */
export function readMapping(file: string, text: string): MappingFile | readonly Issue[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const makeIssue = (offset: number, rule: string, message: string): Issue => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), rule, message };
  };
  if (document.errors.length > 0)
    return document.errors.map(({ pos, message }) => makeIssue(pos[0], 'yaml', message));
  const locate = ({ path, message, isAtName }: MappingIssue): Issue => {
    const found = findPart(document, path, isAtName === true);
    const part = path.join('.');
    return makeIssue(found, 'mapping', part === '' ? message : `${part} ${message}`);
  };
  const parsed = mappingSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { mapping: parsed.data, locate };
  return parsed.error.issues.flatMap(describeZodIssue).map(locate);
}

/** Returns the offset of a part in the text. If the part is missing, returns that of the closest part around it. */
function findPart(document: Document, path: PartPath, isAtName: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [at, name] of path.entries()) {
    if (isSeq(node)) node = node.items[Number(name)];
    else if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(name),
      );
      if (pair === undefined) return offset;
      const isAtKey = pair.value === null || (isAtName && at === path.length - 1);
      node = isAtKey ? pair.key : pair.value;
    }
    offset = startOf(node) || offset;
  }
  return offset;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function describeZodIssue(issue: z.core.$ZodIssue): readonly MappingIssue[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: 'is not a part of a mapping here',
      isAtName: true,
    }));
  if (issue.code !== 'invalid_type') return [{ path, message: issue.message }];
  if (issue.input === undefined && issue.message.endsWith('received undefined'))
    return [{ path, message: 'is missing' }];
  return [{ path, message: TYPES[issue.expected] ?? issue.message }];
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'must be a text',
  object: 'must have parts, one on each line',
  record: 'must have parts, one on each line',
  array: 'must be a list',
  boolean: 'must be true or false',
};
