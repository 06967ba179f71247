import type { InputRef, SchemaTypes } from '@pothos/core';
import { oncePerBuilder } from '../hooks/once-per-builder.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Returns the input type of conditions on texts. */
export const stringFilter = oncePerBuilder(defineStringFilter);

function defineStringFilter(builder: Builder): InputRef {
  return builder.inputType('StringFilter', {
    description:
      'Conditions on a text: `{eq: "island"}`, `{in: ["island", "reef"]}`, `{contains: "peace"}`. All given conditions must match.',
    fields: (t) => ({
      eq: t.string({ description: 'Equal to this text, including case and accents.' }),
      ne: t.string({ description: 'Not equal to this text. Unknown values match too.' }),
      in: t.stringList({
        description:
          'Equal to one of these texts, including case and accents. An empty list matches nothing.',
      }),
      contains: t.string({
        description: 'Contains this text, ignoring case and accents.',
      }),
      startsWith: t.string({
        description: 'Starts with this text, ignoring case and accents.',
      }),
      isKnown: t.boolean({ description: 'Whether the text is known.' }),
    }),
  });
}
