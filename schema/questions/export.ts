import { claimsOf, OPEN_SCOPE } from '../../src/claims/plugin/scope.ts';
import { isBookkeeping } from '../../src/graph/model/bookkeeping.ts';
import { readEntry } from '../../src/graph/model/list-entry.ts';
import type { PropertyTypes } from '../../src/graph/model/property.ts';
import { FACT_PROPERTIES } from '../../src/claims/fact-model.ts';
import {
  apiError,
  exportAmong,
  exportGraph,
  type ExportedBatch,
  type ExportedColumn,
  type GraphExport,
  findNeighborhood,
  excludedKinds,
  type GraphContext,
  type Scope,
  narrowScope,
} from '../../src/pothos-plugin-neo4j/index.ts';
import type { ClaimValues } from '../../src/claims/plugin/claim-values.ts';
import { FIRST_DAY, LAST_DAY } from '../../src/dates/day.ts';
import { ownProperties } from '../shared/any-link.ts';
import { chooseLinks, entities, links } from '../shared/whole-graph.ts';
import { cite } from './cite-sources.ts';
import { addDetails } from './fact-details.ts';
import { readDate, readVersion, readWord, checkParameters } from './export-parameters.ts';
import { findCenters } from './find-centers.ts';
import { maxHopsOf } from './neighborhood.ts';
import { GRAPH_PARAMETERS, NEIGHBORHOOD_PARAMETERS } from './parameter-texts.ts';
import { readBound } from './read-bound.ts';

/** An opened export: the metadata of the file, without its address, and its contents. */
interface Opened {
  readonly about: {
    readonly title: string;
    readonly version: string;
    readonly isTruncated: boolean;
    readonly nodeColumns: readonly ExportedColumn[];
    readonly linkColumns: readonly ExportedColumn[];
  };
  readonly batches: AsyncIterable<ExportedBatch>;
}

const MAX_ENTITIES = 10_000;

/**
 * The detail of an export. `COLUMNS` contains the properties with one value. `RECORDS` also contains the lists of records of
 * nodes, and the sentences and rivals of facts.
 */
export type ExportDetail = 'COLUMNS' | 'RECORDS';

/** Opens the whole graph or the neighborhood of an entity for export. Returns null for any other value of `what`. */
export async function openExport(
  what: string,
  parameters: URLSearchParams,
  context: GraphContext,
  detail: ExportDetail = 'COLUMNS',
): Promise<Opened | null> {
  const open = OPENERS.get(what);
  if (!open) return null;
  const opened = await open(parameters, context, detail);
  if (detail === 'COLUMNS') return opened;
  return { ...opened, batches: addDetails(opened.batches, { context, parameters }) };
}

type OpenFile = (
  parameters: URLSearchParams,
  context: GraphContext,
  detail: ExportDetail,
) => Promise<Opened>;

const OPENERS: ReadonlyMap<string, OpenFile> = new Map([
  ['graph', openGraphExport],
  ['neighborhood', openNeighborhoodExport],
]);

const SHARED = Object.keys(GRAPH_PARAMETERS);

async function openGraphExport(
  parameters: URLSearchParams,
  context: GraphContext,
  detail: ExportDetail,
): Promise<Opened> {
  checkParameters(parameters, SHARED);
  const wanted = readWanted(parameters, context, { claims: 'ALL', detail });
  const version = await readVersion(parameters, context);
  const isWhole = !parameters.has('kinds') && claimsOf(wanted.scope).asOf === null;
  const batches = exportGraph(wanted, isWhole ? 'all nodes' : 'nodes with relationships');
  return { about: { ...wanted, title: 'Foreign relations', version, isTruncated: false }, batches };
}

async function openNeighborhoodExport(
  parameters: URLSearchParams,
  context: GraphContext,
  detail: ExportDetail,
): Promise<Opened> {
  checkParameters(parameters, [...SHARED, ...OF_NEIGHBORHOOD]);
  const wanted = readWanted(parameters, context, { claims: 'BEST', detail });
  const direction = readWord(parameters, 'direction', ['OUT', 'IN', 'BOTH']) ?? 'BOTH';
  const hops = readNumber(parameters, 'hops', { usual: 1, least: 0, most: maxHopsOf(direction) });
  const count = readNumber(parameters, 'first', { usual: MAX_ENTITIES, most: MAX_ENTITIES });
  const centers = await findCenters(
    { context, on: readDate(parameters, 'on') },
    {
      texts: readCenters(parameters),
      asOf: claimsOf(wanted.scope).asOf,
      isOfTheTime: readWord(parameters, 'statesOfTheTime', ['true', 'false']) === 'true',
    },
  );
  const version = await readVersion(parameters, context);
  const named = parameters.has('kinds') ? wanted.links.map(({ type }) => type) : null;
  const question = {
    ...wanted,
    centers,
    direction,
    conditions: [],
    hops,
    count,
    excludedNodes: excludedKinds(wanted.links, named),
  };
  const { nodes, isTruncated } = await findNeighborhood(context, question);
  const title = `Foreign relations within ${hops} of ${centers.map(({ key }) => key).join(', ')}`;
  return { about: { ...wanted, title, version, isTruncated }, batches: exportAmong(wanted, nodes) };
}

/** Returns the references to the entities in the center. They are separated by commas, or in several parameters. */
function readCenters(parameters: URLSearchParams): readonly string[] {
  const given = parameters.getAll('of').flatMap((text) => text.split(','));
  return given.length > 0 ? given : [''];
}

/** The parameters of a neighborhood, in addition to those of every export. */
const OF_NEIGHBORHOOD = Object.keys(NEIGHBORHOOD_PARAMETERS);

/** The properties that exports omit, by detail. */
const OMITTED: Readonly<Record<ExportDetail, ReadonlySet<string>>> = {
  COLUMNS: new Set(['key', 'sources', 'names', 'existence']),
  RECORDS: new Set(['key', 'sources', 'existence']),
};

/** Returns the columns for the exported properties of models. A property of several models has one column. */
export function columnsOf(
  detail: ExportDetail,
  ...properties: readonly PropertyTypes[]
): readonly ExportedColumn[] {
  const all = new Map(properties.flatMap((each) => Object.entries(each)));
  return [...all].flatMap(([name, type]) =>
    OMITTED[detail].has(name) || isBookkeeping(name)
      ? []
      : [{ name, type, ...convertItems(name, detail) }],
  );
}

/** Returns the conversion of a list. Columns contain codes as texts, because a cell of a table has no parts. */
function convertItems(name: string, detail: ExportDetail): Pick<ExportedColumn, 'convert'> {
  return name === 'codes' && detail === 'COLUMNS' ? { convert: formatCode } : {};
}

/** Formats a code as `COW:365`. If the code has a first or last day, the period follows in EDTF. */
function formatCode(entry: string): string {
  const [scheme = '', value = '', ...period] = readEntry(entry);
  const [from, until] = [0, 1].map((at) => readDay(period[at]));
  const days = from === OPEN && until === OPEN ? '' : ` ${from ?? OPEN}/${until ?? OPEN}`;
  return `${scheme}:${value}${days}`;
}

const OPEN = '..';

// An unknown bound is an interval, such as `2016-12-31/..`, or empty.
function readDay(bound = ''): string {
  return bound === '' || bound.includes('/') ? OPEN : bound;
}

/** Returns the facts and entities to export, as the parameters select. `claims` is the default of a parameter. */
export function readWanted(
  parameters: URLSearchParams,
  context: GraphContext,
  { claims, detail }: { readonly claims: ClaimValues['claims']; readonly detail: ExportDetail },
): GraphExport {
  return {
    context,
    nodes: entities(),
    links: chooseLinks(readKinds(parameters)),
    scope: readScope(parameters, claims),
    nodeColumns: columnsOf(detail, ...entities().map(({ properties }) => properties)),
    linkColumns: columnsOf(detail, FACT_PROPERTIES, ownProperties()),
    linkSpan: { start: ['startEarliest'], end: ['endLatest'] },
    // The details of facts are computed from all days.
    openDays: detail === 'RECORDS' ? [] : [FIRST_DAY, LAST_DAY],
    cite: (keys) => cite(context, keys),
  };
}

function readKinds(parameters: URLSearchParams): readonly string[] | null {
  const given = parameters.getAll('kinds').flatMap((text) => text.split(','));
  if (given.length === 0) return null;
  const unknown = given.find((kind) => !links().some(({ type }) => type === kind));
  if (unknown === undefined) return given;
  throw apiError(
    'BAD_USER_INPUT',
    `${JSON.stringify(unknown.slice(0, 40))} is not a link kind. Use link kinds such as PARTY_TO,BORDERS.`,
  );
}

function readScope(parameters: URLSearchParams, claims: ClaimValues['claims']): Scope {
  const given = {
    claims: readWord(parameters, 'claims', ['BEST', 'ALL'] as const) ?? claims,
    certainty: readWord(parameters, 'certainty', ['CERTAIN', 'POSSIBLE'] as const),
  };
  return narrowScope(OPEN_SCOPE, { ...given, asOf: readDate(parameters, 'asOf') });
}

function readNumber(
  parameters: URLSearchParams,
  name: string,
  { usual, most, least = 1 }: { usual: number; most: number; least?: number },
): number {
  const given = parameters.get(name) ?? String(usual);
  if (/^-?\d{1,9}$/.test(given)) return readBound(name, Number(given), most, least);
  throw apiError(
    'BAD_USER_INPUT',
    `\`${name}\` must be a whole number between ${least} and ${most}, but is ${JSON.stringify(given.slice(0, 40))}.`,
  );
}
