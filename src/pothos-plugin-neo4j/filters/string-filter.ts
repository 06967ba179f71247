import type { InputRef, SchemaTypes } from '@pothos/core';
import { oncePerBuilder } from '../hooks/once-per-builder.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The input of conditions on texts. */
export const stringFilter = oncePerBuilder(defineStringFilter);

function defineStringFilter(builder: Builder): InputRef {
  return builder.inputType('StringFilter', {
    description:
      'Conditions on a text: `{eq: "island"}`, `{in: ["island", "reef"]}`, `{contains: "peace"}`. All that are given must hold.',
    fields: (t) => ({
      eq: t.string({ description: 'It is just this, letter by letter, capitals and accents too.' }),
      ne: t.string({ description: 'It is not this; holds where it is unknown.' }),
      in: t.stringList({
        description: 'It is one of these, letter by letter; an empty list holds for none.',
      }),
      contains: t.string({
        description: 'It holds this somewhere, whatever the capitals and accents.',
      }),
      startsWith: t.string({
        description: 'It starts with this, whatever the capitals and accents.',
      }),
    }),
  });
}
