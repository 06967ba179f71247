import { z } from 'zod';
import type { Cell } from '../../src/reconciliation/service.ts';
import { formatExistence } from './describe-found.ts';
import { fromGlobalId } from './entity-id.ts';
import type { ExtensionField, FieldForm } from './extension-fields.ts';

/** Converts the value of a field in a response to table cells. */
export function readCells({ form, scheme }: ExtensionField, value: unknown): readonly Cell[] {
  return value === null || value === undefined ? [] : READERS[form](value, scheme);
}

type ReadValue = (value: unknown, scheme: string | null) => readonly Cell[];

const READERS: Readonly<Record<FieldForm, ReadValue>> = {
  VALUE: readValues,
  NAME: readValues,
  DATE: (value) => [{ str: DATE.parse(value).edtf }],
  NAMES: (value) => {
    const texts = new Set(NAMES.parse(value).map(({ text }) => text));
    return [...texts].map((str) => ({ str }));
  },
  CODE: (value, scheme) =>
    CODES.parse(value)
      .filter((code) => code.scheme === scheme)
      .map((code) => ({ str: code.value })),
  PERIODS: (value) => formatExistence(PERIODS.parse(value)).map((str) => ({ str })),
  SOURCES: (value) =>
    SOURCES.parse(value).map(({ title, url }) => ({
      str: url === null ? title : `${title}. ${url}`,
    })),
  ENTITY: (value) => [value].flat().map((each) => toEntityCell(ENTITY.parse(each))),
  LIST: (value) => LIST.parse(value).nodes.map(toEntityCell),
};

function readValues(value: unknown): readonly Cell[] {
  return [value].flat().flatMap(toCell);
}

const DATE = z.object({ edtf: z.string() });
const NAMES = z.array(z.object({ text: z.string() }));
const CODES = z.array(z.object({ scheme: z.string(), value: z.string() }));
const PERIODS = z.array(
  z.object({ from: DATE.nullable(), until: DATE.nullable(), rank: z.string() }),
);
const SOURCES = z.array(z.object({ title: z.string(), url: z.string().nullable() }));
const ENTITY = z.object({ id: z.string(), name: z.string() });
const LIST = z.object({ nodes: z.array(ENTITY) });

function toCell(value: unknown): readonly Cell[] {
  if (typeof value === 'number')
    return [Number.isInteger(value) ? { int: value } : { float: value }];
  if (typeof value === 'string') return [{ str: value }];
  return typeof value === 'boolean' ? [{ str: String(value) }] : [];
}

function toEntityCell({ id, name }: z.output<typeof ENTITY>): Cell {
  return { id: fromGlobalId(id), name };
}
