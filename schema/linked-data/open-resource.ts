import { MAX_FACTS, type OpenedResource } from '../../src/linked-data/resource.ts';
import { DATASET, type ResourceName } from '../../src/linked-data/resource-path.ts';
import {
  apiError,
  decodeGlobalId,
  encodeGlobalId,
  exportNode,
  exportRelationshipByKey,
  exportRelationshipsAround,
  type ExportedRelationship,
  type GraphContext,
  type GraphExport,
  type NodePlace,
} from '../../src/pothos-plugin-neo4j/index.ts';
import { cite } from '../questions/cite-sources.ts';
import { checkParameters, readVersion } from '../questions/export-parameters.ts';
import { readWanted } from '../questions/export.ts';
import { detailFacts } from '../questions/fact-details.ts';
import { DOCUMENT_PARAMETERS } from '../questions/parameter-texts.ts';
import { entities, links } from '../shared/whole-graph.ts';

/** Returns the kinds of resources: the labels of entities in lower case, `fact`, `source` and `dataset`. */
export function listKinds(): readonly string[] {
  return [...entities().map(({ label }) => label.toLowerCase()), 'fact', 'source', DATASET.kind];
}

/** Returns whether a resource exists. Throws an API error for invalid parameters. */
export async function hasResource(
  name: ResourceName,
  parameters: URLSearchParams,
  context: GraphContext,
): Promise<boolean> {
  const reading = await beginReading(parameters, context);
  const wanted = {
    ...reading.wanted,
    nodeColumns: [],
    linkColumns: [],
    cite: () => Promise.resolve(new Map<string, never>()),
  };
  return (await readTopic(name, { ...reading, wanted })) !== null;
}

/**
 * Returns the contents of a document about an entity with up to 500 facts, a fact, a source or the data set. Returns null
 * if the resource does not exist. Throws an API error for invalid parameters.
 */
export async function openResource(
  name: ResourceName,
  parameters: URLSearchParams,
  context: GraphContext,
): Promise<OpenedResource | null> {
  const reading = await beginReading(parameters, context);
  const topic = await readTopic(name, reading);
  if (!topic) return null;
  const [node] = topic.nodes;
  const found = node ? await readFacts(reading, node) : { facts: topic.facts, next: null };
  const facts = await detailFacts(found.facts, { context, parameters });
  const cited = [...topic.nodes, ...facts].flatMap(({ citations }) => citations);
  const sources = new Map([...topic.sources, ...cited].map((each) => [each.key, each]));
  const { version } = reading;
  return { ...topic, version, facts, next: found.next, sources: [...sources.values()] };
}

interface Reading {
  readonly wanted: GraphExport;
  readonly version: string;
  /** The key of the last fact in the previous document. Empty for the first document. */
  readonly after: string;
}

async function beginReading(parameters: URLSearchParams, context: GraphContext): Promise<Reading> {
  checkParameters(parameters, Object.keys(DOCUMENT_PARAMETERS));
  const wanted = readWanted(parameters, context, { claims: 'ALL', detail: 'RECORDS' });
  const after = readAfter(parameters);
  return { wanted, after, version: await readVersion(parameters, context) };
}

function readAfter(parameters: URLSearchParams): string {
  const given = parameters.get('after');
  if (given === null) return '';
  const id = decodeGlobalId(given);
  if (id?.typename === 'Fact') return id.key;
  throw apiError(
    'BAD_USER_INPUT',
    `\`after\` must be the id of a fact, as in the link to the next document, but is ${JSON.stringify(given.slice(0, 40))}.`,
  );
}

type Topic = Pick<OpenedResource, 'nodes' | 'facts' | 'sources'>;

const NOTHING: Topic = { nodes: [], facts: [], sources: [] };

/** Reads a resource without the facts of an entity. Returns null if the resource does not exist. */
async function readTopic({ kind, key }: ResourceName, { wanted }: Reading): Promise<Topic | null> {
  if (kind === DATASET.kind) return NOTHING;
  if (kind === 'fact') {
    const fact = await readFact(wanted, key);
    return fact && { ...NOTHING, facts: [fact] };
  }
  if (kind === 'source') {
    const source = (await cite(wanted.context, [key])).get(key);
    return source ? { ...NOTHING, sources: [source] } : null;
  }
  const model = entities().find(({ label }) => label.toLowerCase() === kind);
  const node = model && (await exportNode(wanted, { label: model.label, key }));
  return node ? { ...NOTHING, nodes: [node] } : null;
}

async function readFact(wanted: GraphExport, id: string): Promise<ExportedRelationship | null> {
  const decoded = decodeGlobalId(id);
  const key = decoded?.typename === 'Fact' ? decoded.key : '';
  const link = links().find(({ type }) => key.startsWith(`${type}|`));
  return link ? exportRelationshipByKey(wanted, link, key) : null;
}

async function readFacts(
  { wanted, after }: Reading,
  node: NodePlace,
): Promise<Pick<OpenedResource, 'facts' | 'next'>> {
  // One additional fact shows whether a next document exists.
  const found = await exportRelationshipsAround(wanted, node, { after, limit: MAX_FACTS + 1 });
  const facts = found.slice(0, MAX_FACTS);
  const last = found.length > MAX_FACTS ? facts.at(-1) : undefined;
  return { facts, next: last ? encodeGlobalId('Fact', last.key) : null };
}
