import { rowsOf, type Context } from '../table/context.ts';
import type { Issue } from './issue.ts';
import type { Input } from '../table/input.ts';
import type { Source } from '../table/source.ts';
import type { Validation } from './validate.ts';

/** A table whose files have fewer rows or groups than their edition. */
export interface Shortage {
  readonly table: string;
  readonly file: string;
  /** States the number of rows or groups and the required minimum. */
  readonly message: string;
  /** Whether another issue already reports a truncated file. */
  readonly isReported: boolean;
}

/** Returns the lookup tables that have fewer rows in the context than required by their edition. */
export function listShort(inputs: readonly Input[], context: Context): readonly string[] {
  const sources = new Map(inputs.map(({ source, edition }) => [source, edition]));
  return [...sources].flatMap(([{ id, isLookup }, edition]) =>
    isLookup && edition !== undefined && (context.tables.get(id)?.size ?? 0) < edition.size.rows
      ? [id]
      : [],
  );
}

/** Returns the tables with fewer rows or groups than required by their edition. */
export function findShortages(
  validations: readonly Validation[],
  context: Context,
): readonly Shortage[] {
  const sources = [...new Set(validations.map(({ input }) => input.source))];
  return sources.flatMap((source) =>
    measureTable(
      source,
      validations.filter(({ input }) => input.source === source),
      context,
    ),
  );
}

/** Returns the issue of a shortage. */
export function describeShortage({ file, message }: Shortage): Issue {
  const advice =
    'Download the complete file, or use --incomplete to read this file without its coverage';
  return { file, line: 1, column: 1, rule: 'incomplete', message: `${message}. ${advice}` };
}

function measureTable(
  source: Source,
  own: readonly Validation[],
  context: Context,
): readonly Shortage[] {
  const edition = own[0]?.input.edition;
  if (edition === undefined) return [];
  const { size, version } = edition;
  const rows = own.reduce((sum, each) => sum + each.rows, 0);
  const groups = size.groups;
  const found = new Set(rowsOf(context, source.id).map((row) => groups?.keyOf(row))).size;
  const lacking = [
    ...(rows < size.rows ? [`${rows} rows; edition ${version} has at least ${size.rows}`] : []),
    ...(groups !== undefined && found < groups.count
      ? [`${found} ${groups.name}; edition ${version} has at least ${groups.count}`]
      : []),
  ];
  if (lacking[0] === undefined) return [];
  const file = own.map(({ input }) => input.file).join(', ');
  const isReported = own.some(({ isCut }) => isCut);
  return [{ table: source.id, file, message: `has ${lacking[0]}`, isReported }];
}
