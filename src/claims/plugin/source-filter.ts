import type { InputRef, SchemaTypes } from '@pothos/core';
import { negate } from '../../graph/cypher/condition.ts';
import { cypher, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { oncePerBuilder, type Operators } from '../../pothos-plugin-neo4j/index.ts';
import { confidenceType } from './enums.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The expressions for the sources and confidence of a node or relationship. */
interface StoredSources {
  readonly sources: Fragment;
  readonly confidence: Fragment;
  /** The best quality of the sources. */
  readonly quality: Fragment;
  /** The kinds of the sources. */
  readonly kinds: Fragment;
}

/** The input type for conditions on sources. */
export const sourceFilter = oncePerBuilder(defineSourceFilter);

/** The conditions for the operators of a SourceFilter. */
export const SOURCE: Operators<StoredSources> = {
  anyOf: ({ sources }, wanted: readonly string[]) => hasOneOf(sources, wanted),
  noneOf: ({ sources }, wanted: readonly string[]) => negate(hasOneOf(sources, wanted)),
  atLeast: ({ sources }, wanted: number) =>
    cypher`size(coalesce(${sources}, [])) >= ${value(wanted)}`,
  isSourced: ({ sources }, wanted: boolean) =>
    cypher`(size(coalesce(${sources}, [])) > 0) = ${value(wanted)}`,
  quality: ({ quality }, wanted: number) => cypher`${quality} <= ${value(BigInt(wanted))}`,
  kinds: ({ kinds }, wanted: readonly string[]) => hasOneOf(kinds, wanted),
  minConfidence: ({ confidence }, wanted: (typeof LEVELS)[number]) =>
    cypher`${confidence} IN ${value(LEVELS.slice(0, LEVELS.indexOf(wanted) + 1))}`,
};

const LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const;

function hasOneOf(sources: Fragment, wanted: readonly string[]): Fragment {
  return cypher`any(source IN ${sources} WHERE source IN ${value(wanted)})`;
}

function defineSourceFilter(builder: Builder): InputRef {
  return builder.inputType('SourceFilter', {
    description: 'Conditions on the sources. All given conditions must match.',
    fields: (t) => ({
      anyOf: t.stringList({
        description: 'Cites at least one of these sources (`slug`).',
      }),
      noneOf: t.stringList({
        description: 'Cites none of these sources (`slug`).',
      }),
      atLeast: t.int({ description: 'The minimum number of sources: `2`.' }),
      isSourced: t.boolean({
        description: 'Whether a source is known. `false` matches entries without a known source.',
      }),
      quality: t.int({
        description: 'The minimum quality of the best source: `2` matches 1 and 2.',
      }),
      kinds: t.stringList({
        description: 'Cites a source of at least one of these kinds: `["document", "database"]`.',
      }),
      minConfidence: t.field({
        type: confidenceType(builder),
        description: 'The minimum confidence: MEDIUM also matches HIGH.',
      }),
    }),
  });
}
