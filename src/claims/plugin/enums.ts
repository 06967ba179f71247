import type { EnumRef, SchemaTypes } from '@pothos/core';
import { oncePerBuilder } from '../../pothos-plugin-neo4j/index.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The enum of the certainty of facts. */
export const certaintyEnum = oncePerBuilder(defineCertainty);

/** The enum of confidence levels. */
export function confidenceType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'HIGH' | 'MEDIUM' | 'LOW'> {
  return confidences(builder as never) as never;
}

/** The enum that selects rival claims. */
export function claimsType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'BEST' | 'ALL'> {
  return claims(builder as never) as never;
}

const confidences = oncePerBuilder(defineConfidence);
const claims = oncePerBuilder(defineClaims);

function defineClaims(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Claims', {
    description: 'Selects rival claims, for the field with the argument and all fields below it.',
    values: {
      BEST: { description: 'Only the preferred claim.' },
      ALL: {
        description:
          'All claims, including rivals. `rank` marks the preferred claim, and `rivals` returns the other claims.',
      },
    },
  });
}

function defineCertainty(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Certainty', {
    description: 'The certainty that a fact held on a date.',
    values: {
      CERTAIN: {
        description:
          'The fact held on that date, even if some of its own dates are imprecise or unknown.',
      },
      POSSIBLE: {
        description: 'The fact possibly held on that date. Its dates are too imprecise or unknown.',
      },
    },
  });
}

function defineConfidence(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Confidence', {
    description: 'The reliability of a statement.',
    values: {
      HIGH: { description: 'A source confirms the statement, including its dates.' },
      MEDIUM: {
        description: 'The statement is partly based on general knowledge or a weaker source.',
      },
      LOW: { description: 'The statement is doubtful. See the notes and the rivals.' },
    },
  });
}
