import { z } from 'zod';
import type {
  ExtensionQuery,
  ReconciliationQuery,
  ReconciliationService,
} from '../../reconciliation/service.ts';
import { BadRequest } from './bad-request.ts';

/** The queries of a batch, by their identifiers in the request. */
export type QueryBatch = ReadonlyMap<string, ReconciliationQuery>;

const VALUE = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.object({ id: z.string(), name: z.string().optional() }),
]);

/** A type as a text or as an object with an id. The specification of version 0.2 contains both forms. */
const TYPE = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);

/** A query in a batch of version 0.2. */
const QUERY = z
  .strictObject({
    query: z.string().optional(),
    type: z.union([TYPE, z.array(TYPE).max(20)]).nullish(),
    limit: z.int().min(1).nullish(),
    properties: z
      .array(z.object({ pid: z.string(), v: z.union([VALUE, z.array(VALUE).max(20)]) }))
      .max(20)
      .nullish(),
    type_strict: z.enum(['any', 'should', 'all']).nullish(),
  })
  .refine(({ query, properties }) => query !== undefined || (properties ?? []).length > 0, {
    error: 'A query needs the field query or properties',
  });

/**
 * Parses a batch of reconciliation queries. Throws a BadRequest if a value is invalid, or if the batch contains too many
 * queries. The error contains the path of the first invalid value, or the status 413.
 */
export function readBatch(text: string, { maxQueries }: ReconciliationService): QueryBatch {
  const batch = readJson(text, 'queries');
  if (typeof batch !== 'object' || batch === null || Array.isArray(batch)) {
    throw new BadRequest(
      'The parameter queries must be a JSON object of queries: {"q0": {"query": "Siam"}}.',
    );
  }
  const entries = Object.entries(batch);
  limitCount(entries.length, maxQueries, 'queries');
  return new Map(entries.map(([id, query]) => [id, toQuery(parse(QUERY, query, `queries.${id}`))]));
}

function toQuery({ query, type, limit, properties }: z.output<typeof QUERY>): ReconciliationQuery {
  return {
    text: query === undefined || query.trim() === '' ? null : query,
    types: [type ?? []].flat(),
    limit: limit ?? null,
    properties: (properties ?? []).map(({ pid, v }) => ({ id: pid, values: [v].flat() })),
  };
}

const EXTENSION = z.object({
  ids: z.array(z.string()),
  properties: z.array(
    z.object({ id: z.string(), settings: z.record(z.string(), z.unknown()).nullish() }),
  ),
});

/** Parses a request for values. Throws a BadRequest if the request is invalid, with the status 413 if the request is too large. */
export function readExtension(text: string, limits: ReconciliationService): ExtensionQuery {
  const { ids, properties } = parse(EXTENSION, readJson(text, 'extend'), 'extend');
  limitCount(ids.length, limits.maxIds, 'ids');
  limitCount(properties.length, limits.maxProperties, 'properties');
  return {
    ids: [...new Set(ids)],
    properties: properties.map(({ id, settings }) => ({ id, settings: settings ?? {} })),
  };
}

/** Parses a cursor: the number of suggestions to skip. Throws a BadRequest if the text is not a whole number in the valid range. */
export function readCursor(text: string | null): number {
  if (text === null || text === '') return 0;
  const skip = Number(text);
  if (Number.isInteger(skip) && skip >= 0 && skip <= MAX_SKIPPED) return skip;
  throw new BadRequest(`The parameter cursor must be a whole number from 0 to ${MAX_SKIPPED}.`);
}

/** The maximum number of suggestions to skip. A search does not rank more entities. */
const MAX_SKIPPED = 200;

function readJson(text: string, parameter: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest(`The parameter ${parameter} is not valid JSON.`);
  }
}

function parse<Type extends z.ZodType>(type: Type, value: unknown, place: string): z.output<Type> {
  const read = type.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = [place, ...(issue?.path ?? [])].map(String).join('.');
  throw new BadRequest(`${path.slice(0, MAX_PLACE)}: ${issue?.message ?? 'Invalid value'}.`);
}

const MAX_PLACE = 120;

function limitCount(count: number, most: number, noun: string): void {
  if (count <= most) return;
  throw new BadRequest(`The request has ${count} ${noun}. Send at most ${most} at a time.`, 413);
}
