import { describeFile } from '../../linked-data/describe-document.ts';
import { describeFact } from '../../linked-data/describe-fact.ts';
import { describeNode, describeSource } from '../../linked-data/describe-node.ts';
import type { Mapping } from '../../linked-data/mapping.ts';
import type { Triple } from '../../linked-data/triple.ts';
import { writeJsonld } from '../../linked-data/write-jsonld.ts';
import { writeTurtle } from '../../linked-data/write-turtle.ts';
import type { Citation, ExportedBatch } from '../../pothos-plugin-neo4j/index.ts';
import type { AboutExport, FileFormat } from './graph-format.ts';

/** The file format Turtle 1.1. */
export const TURTLE: FileFormat = {
  contentType: 'text/turtle; charset=utf-8',
  detail: 'RECORDS',
  write: (about, batches) => writeTurtle(about.mapping, toTriples(about, batches)),
};

/** The file format JSON-LD 1.1 with an embedded context. The triples equal the triples of Turtle. */
export const JSONLD: FileFormat = {
  contentType: 'application/ld+json; charset=utf-8',
  detail: 'RECORDS',
  write: (about, batches) => writeJsonld(about.mapping, toTriples(about, batches)),
};

/** The number of nodes or facts in a batch of triples. A fact has about 25 triples. */
const SLICE = 100;

/** Converts a graph to triples, batch by batch. Each source is described before the first node or fact that cites it. */
async function* toTriples(
  { mapping, title, version, permalink, isTruncated }: AboutExport,
  batches: AsyncIterable<ExportedBatch>,
): AsyncGenerator<readonly Triple[], void> {
  // Without PUBLIC_URL, permalinks have no origin.
  const url = permalink.startsWith('/') ? `${mapping.base}${permalink}` : permalink;
  yield describeFile(mapping, { title, version, permalink: url, isTruncated });
  const cited = new Set<string>();
  for await (const batch of batches) {
    const things = 'nodes' in batch ? batch.nodes : batch.links;
    for (let at = 0; at < things.length; at += SLICE) {
      yield things
        .slice(at, at + SLICE)
        .flatMap((thing) => [
          ...describeNew(mapping, cited, thing.citations),
          ...('label' in thing ? describeNode(mapping, thing) : describeFact(mapping, thing)),
        ]);
    }
  }
}

/** Returns the triples of the sources that are not in `cited`, and adds these sources to `cited`. */
function describeNew(
  mapping: Mapping,
  cited: Set<string>,
  citations: readonly Citation[],
): readonly Triple[] {
  return citations.flatMap((source) => {
    if (cited.has(source.key)) return [];
    cited.add(source.key);
    return describeSource(mapping, source);
  });
}
