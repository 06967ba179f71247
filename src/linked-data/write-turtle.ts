import { DataFactory, Writer, type Quad } from 'n3';
import { groupTriples } from './group-triples.ts';
import type { Mapping } from './mapping.ts';

/** Writes triples as Turtle 1.1, batch by batch. Groups the triples of each batch by subject. */
export async function* writeTurtle(
  { prefixes }: Mapping,
  batches: AsyncIterable<readonly Quad[]> | Iterable<readonly Quad[]>,
): AsyncGenerator<string, void> {
  let text = '';
  const sink = {
    write: (piece: string, _encoding: string, done?: () => void): void => {
      text += piece;
      done?.();
    },
  };
  const writer = new Writer(sink, { prefixes, end: false });
  for await (const quads of batches) {
    for (const { subject, predicates } of groupTriples(quads)) {
      const sorted = predicates.flatMap(({ predicate, objects }) =>
        objects.map((object) => DataFactory.quad(subject, predicate, object)),
      );
      writer.addQuads(sorted);
    }
    yield text;
    text = '';
  }
  writer.end();
  yield text;
}
