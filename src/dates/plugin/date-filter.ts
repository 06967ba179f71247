import type { InputRef, SchemaTypes } from '@pothos/core';
import { NEVER } from '../../graph/cypher/condition.ts';
import { cypher } from '../../graph/cypher/cypher.ts';
import { oncePerBuilder, type Operators } from '../../pothos-plugin-neo4j/index.ts';
import { readAsOf } from '../as-of.ts';
import { readEdtf } from '../read-edtf.ts';
import { isAfter, isBefore, isWithin, type StoredDate } from './stored-date.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** The input type for conditions on dates. */
export const dateFilter = oncePerBuilder(defineDateFilter);

/** The conditions for the operators of a DateFilter. */
export const DATE: Operators<StoredDate> = {
  before: (date, wanted: string) => {
    const { earliest } = readEdtf(wanted);
    return earliest === null ? NEVER : isBefore(date, earliest);
  },
  after: (date, wanted: string) => {
    const { latest } = readEdtf(wanted);
    return latest === null ? NEVER : isAfter(date, latest);
  },
  during: (date, wanted: string) => isWithin(date, readAsOf(wanted)),
  isKnown: ({ text }, wanted: boolean) =>
    wanted ? cypher`${text} IS NOT NULL` : cypher`${text} IS NULL`,
};

function defineDateFilter(builder: Builder): InputRef {
  const edtf = 'Edtf' as never;
  return builder.inputType('DateFilter', {
    description:
      'Conditions on a date: `{during: "189X"}`, `{after: "1905", before: "1911-07"}`. All given conditions must match. A condition must be true for all days that an imprecise date can mean, so "1905" is neither before nor after "1905-06". An open end (`..`) is known, but is not a day.',
    fields: (t) => ({
      before: t.field({
        type: edtf,
        description: 'Certainly before the first day of this date: "1905".',
      }),
      after: t.field({
        type: edtf,
        description: 'Certainly after the last day of this date: "1945-09-02".',
      }),
      during: t.field({
        type: edtf,
        description: 'Certainly within this date: "195X" or "1931/1937".',
      }),
      isKnown: t.boolean({
        description: 'Whether the date is known. An open end (`..`) is known too.',
      }),
    }),
  });
}
