import type { InputRef, SchemaTypes } from '@pothos/core';
import { cypher } from '../../graph/cypher/cypher.ts';
import { oncePerBuilder, type Operators } from '../../pothos-plugin-neo4j/index.ts';
import { readAsOf } from '../as-of.ts';
import { readEdtf } from '../read-edtf.ts';
import { isAfter, isBefore, isWithin, type StoredDate } from './stored-date.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The input of conditions on dates. */
export const dateFilter = oncePerBuilder(defineDateFilter);

/** What each operator of a DateFilter means. */
export const DATE: Operators<StoredDate> = {
  before: (date, wanted: string) => {
    const { earliest } = readEdtf(wanted);
    return earliest === null ? cypher`false` : isBefore(date, earliest);
  },
  after: (date, wanted: string) => {
    const { latest } = readEdtf(wanted);
    return latest === null ? cypher`false` : isAfter(date, latest);
  },
  during: (date, wanted: string) => isWithin(date, readAsOf(wanted)),
  isKnown: ({ text }, wanted: boolean) =>
    wanted ? cypher`${text} IS NOT NULL` : cypher`${text} IS NULL`,
};

function defineDateFilter(builder: Builder): InputRef {
  const edtf = 'Edtf' as never;
  return builder.inputType('DateFilter', {
    description:
      'Conditions on a date: `{during: "189X"}`, `{after: "1905", before: "1911-07"}`. All that are given must hold. A date that is not known to the day is compared with all days that it may mean, so "1905" is neither before nor after "1905-06". An open end (`..`) is no day, but is known.',
    fields: (t) => ({
      before: t.field({ type: edtf, description: 'Surely before the first day of this: "1905".' }),
      after: t.field({
        type: edtf,
        description: 'Surely after the last day of this: "1945-09-02".',
      }),
      during: t.field({
        type: edtf,
        description: 'Surely within this: "195X" or "1931/1937".',
      }),
      isKnown: t.boolean({
        description: 'Whether there is a date at all; an open end (`..`) is known too.',
      }),
    }),
  });
}
