import type { InputRef, SchemaTypes } from '@pothos/core';
import { negate } from '../../graph/cypher/condition.ts';
import { cypher, value, type Fragment } from '../../graph/cypher/cypher.ts';
import { oncePerBuilder, type Operators } from '../../pothos-plugin-neo4j/index.ts';
import { confidenceEnum } from './enums.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Who says something, and how far it is to be trusted, as it is stored. */
interface StoredSources {
  readonly sources: Fragment;
  readonly confidence: Fragment;
  /** The best quality of the sources. */
  readonly quality: Fragment;
  /** The kinds of the sources. */
  readonly kinds: Fragment;
}

/** The input of conditions on sources. */
export const sourceFilter = oncePerBuilder(defineSourceFilter);

/** What each operator of a SourceFilter means. */
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
    description: 'Conditions on who says so; all that are given must hold.',
    fields: (t) => ({
      anyOf: t.stringList({
        description: 'At least one of these sources says it, each named by its `slug`.',
      }),
      noneOf: t.stringList({
        description: 'None of these sources says it, each named by its `slug`.',
      }),
      atLeast: t.int({ description: 'At least this number of sources: `2`.' }),
      isSourced: t.boolean({
        description:
          'Whether at least one source is known. `false` matches what has no known source.',
      }),
      quality: t.int({
        description: 'The best source has this quality or a better one: `2` matches 1 and 2.',
      }),
      kinds: t.stringList({
        description: 'At least one source is of one of these kinds: `["document", "database"]`.',
      }),
      minConfidence: t.field({
        type: confidenceEnum(builder),
        description: 'Its confidence is this or higher: MEDIUM holds for HIGH too.',
      }),
    }),
  });
}
