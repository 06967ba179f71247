import { describeDataSet, describeDocument } from '../../linked-data/describe-document.ts';
import { describeFact } from '../../linked-data/describe-fact.ts';
import { describeEnd, describeNode, describeSource } from '../../linked-data/describe-node.ts';
import type { Mapping } from '../../linked-data/mapping.ts';
import type { Triple } from '../../linked-data/triple.ts';
import { MAX_FACTS, type OpenedResource } from '../../linked-data/resource.ts';
import { DATASET, parseResource, type ResourceName } from '../../linked-data/resource-path.ts';
import type { Call } from '../execute/run-operation.ts';
import { alternatesOf, documentUrl, pageUrl, toSearch } from './addresses.ts';
import { ALL_RDF_TYPES, RDF_TYPES, typeOfEnding, writeForm } from './forms.ts';
import { negotiate } from './negotiate.ts';
import { sendDocument } from './send-document.ts';
import { noAddress, noResource, readGraph, type Asked, type LinkedDataServing } from './serving.ts';

/**
 * Answers a request for a document about a resource. The ending of the address, or else the Accept header, selects the form.
 * Throws a GraphQLError if the resource does not exist.
 */
export async function answerDocument(serving: LinkedDataServing, asked: Asked): Promise<Response> {
  const { linkedData, config } = serving;
  const { request, mapping, url } = asked;
  const name = parseResource(asked.path.slice('/data/'.length), true);
  if (!name || !linkedData.kinds.includes(name.kind)) throw noAddress(linkedData);
  const type =
    name.ending === null ? negotiate(request, ALL_RDF_TYPES) : typeOfEnding(request, name.ending);
  const ending = RDF_TYPES[type];
  const work = async (call: Call) => {
    const opened = await linkedData.open(name, url.searchParams, call);
    if (!opened) throw noResource(name);
    const found = { name, opened, parameters: url.searchParams };
    return { found, text: await writeForm(mapping, ending, toTriples(mapping, found)) };
  };
  const { found, text } = await readGraph(serving, asked, { cost: MAX_FACTS, work });
  const headers = {
    link: linksOf(serving, mapping, found),
    'content-location': `${documentUrl(mapping.base, name, ending)}${toSearch(url.searchParams)}`,
  };
  return sendDocument(request, { text, type, headers, isPublic: config.publicUrl !== null });
}

interface Found {
  readonly name: ResourceName;
  readonly opened: OpenedResource;
  readonly parameters: URLSearchParams;
}

/** Returns the triples of a document: the topic, the facts, the other entities, the sources, and the document itself. */
function toTriples(mapping: Mapping, found: Found): readonly Triple[] {
  const { name, opened, parameters } = found;
  const about = {
    url: `${documentUrl(mapping.base, name)}${toSearch(parameters)}`,
    topic: mapping.identify(name),
    version: opened.version,
    next: nextUrl(mapping.base, found),
  };
  const topics = new Set(opened.nodes.map(({ label, key }) => `${label}:${key}`));
  const ends = opened.facts
    .flatMap(({ from, to }) => [from, to])
    .filter(({ label, key }) => !topics.has(`${label}:${key}`));
  return [
    ...opened.nodes.flatMap((node) => describeNode(mapping, node)),
    ...(name.kind === DATASET.kind ? describeDataSet(mapping, opened.version) : []),
    ...opened.facts.flatMap((fact) => describeFact(mapping, fact)),
    ...ends.flatMap((end) => describeEnd(mapping, end)),
    ...opened.sources.flatMap((source) => describeSource(mapping, source)),
    ...describeDocument(mapping, about),
  ];
}

function nextUrl(base: string, { name, opened, parameters }: Found): string | null {
  if (opened.next === null) return null;
  const next = new URLSearchParams(parameters);
  next.set('after', opened.next);
  return `${documentUrl(base, name)}${toSearch(next)}`;
}

function linksOf({ hasPages }: LinkedDataServing, mapping: Mapping, found: Found): string {
  const { base } = mapping;
  const { name, opened, parameters } = found;
  const next = nextUrl(base, found);
  const permanent = new URLSearchParams(parameters);
  permanent.set('dataVersion', opened.version);
  return [
    `<${mapping.identify(name).value}>; rel="describes"`,
    ...alternatesOf(base, name, toSearch(parameters)),
    ...(hasPages ? [`<${pageUrl(base, name)}>; rel="alternate"; type="text/html"`] : []),
    ...(next === null ? [] : [`<${next}>; rel="next"`]),
    `<${documentUrl(base, name)}${toSearch(permanent)}>; rel="bookmark"`,
  ].join(', ');
}
