import type { EnumRef, SchemaTypes } from '@pothos/core';
import { oncePerBuilder } from '../../pothos-plugin-neo4j/index.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Which rival claims are shown. */
export const claimsEnum = oncePerBuilder(defineClaims);

/** Whether a fact surely held. */
export const certaintyEnum = oncePerBuilder(defineCertainty);

/** The enum of confidences. */
export const confidenceEnum = oncePerBuilder(defineConfidence);

/** The enum of confidences. */
export function confidenceType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'HIGH' | 'MEDIUM' | 'LOW'> {
  return confidenceEnum(builder as never) as never;
}

/** The enum that selects rival claims. */
export function claimsType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'BEST' | 'ALL'> {
  return claimsEnum(builder as never) as never;
}

function defineClaims(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Claims', {
    description:
      'Which rival claims are returned. Applies to the field that takes it and to all fields below.',
    values: {
      BEST: { description: 'Only the preferred one of several rival claims.' },
      ALL: {
        description:
          'All claims, including rivals. `rank` marks the preferred one, and `rivals` leads from one to the others.',
      },
    },
  });
}

function defineCertainty(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Certainty', {
    description: 'Whether a fact certainly held on a date, or only may have held.',
    values: {
      CERTAIN: {
        description: 'The fact held on that date, whatever its imprecise or unknown dates are.',
      },
      POSSIBLE: {
        description:
          'The fact may have held on that date; its dates are too imprecise or unknown to decide.',
      },
    },
  });
}

function defineConfidence(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Confidence', {
    description: 'How reliable a statement is.',
    values: {
      HIGH: { description: 'A source confirms exactly this, including the dates.' },
      MEDIUM: { description: 'It is partly based on general knowledge or a weaker source.' },
      LOW: { description: 'It is doubtful; see the notes and the rivals.' },
    },
  });
}
