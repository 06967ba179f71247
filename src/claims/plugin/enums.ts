import type { EnumRef, SchemaTypes } from '@pothos/core';
import { oncePerBuilder } from '../../pothos-plugin-neo4j/index.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Which rival claims are shown. */
export const claimsEnum = oncePerBuilder(defineClaims);

/** Whether a fact surely held. */
export const certaintyEnum = oncePerBuilder(defineCertainty);

/** How far something is to be trusted. */
export const confidenceEnum = oncePerBuilder(defineConfidence);

/** The type of how far something is to be trusted. */
export function confidenceType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'HIGH' | 'MEDIUM' | 'LOW'> {
  return confidenceEnum(builder as never) as never;
}

/** The type of which rival claims are shown. */
export function claimsType<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
): EnumRef<Types, 'BEST' | 'ALL'> {
  return claimsEnum(builder as never) as never;
}

function defineClaims(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Claims', {
    description:
      'Which of rival claims are shown. It holds for everything below the field that takes it.',
    values: {
      BEST: { description: 'Of rival claims about the same thing only the preferred one.' },
      ALL: {
        description:
          'Every claim, rivals included: `rank` tells the preferred one, `rivals` leads from one to the others.',
      },
    },
  });
}

function defineCertainty(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Certainty', {
    description: 'Whether a fact surely held on the date that was asked for, or may have.',
    values: {
      CERTAIN: { description: 'It held, whatever its imprecise or unknown dates may be.' },
      POSSIBLE: { description: 'It may have held; its dates are too coarse or unknown to tell.' },
    },
  });
}

function defineConfidence(builder: Builder): EnumRef<SchemaTypes, string> {
  return builder.enumType('Confidence', {
    description: 'How far a statement is to be trusted.',
    values: {
      HIGH: { description: 'A source was found that says just this, day and all.' },
      MEDIUM: { description: 'It rests in part on general knowledge, or on a weaker source.' },
      LOW: { description: 'It is doubtful; read the notes and the rivals.' },
    },
  });
}
