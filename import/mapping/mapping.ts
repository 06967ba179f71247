import { z } from 'zod';
import { checkEdtf } from '../table/check-edtf.ts';

const text = z.string().trim().min(1, 'must not be empty');

/** A text, or a number or word that YAML does not read as text, such as 1905 or true. */
const scalar = z.union([z.string(), z.number(), z.boolean()], 'must be a text').transform(String);

/** A part of a mapping for which the name of a column is enough. */
function orColumn<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (given) =>
      typeof given === 'string' || typeof given === 'number' ? { column: String(given) } : given,
    schema,
  );
}

const VALUE = {
  column: text.optional(),
  value: scalar.optional(),
  template: text.optional(),
};

const valueSchema = orColumn(
  z
    .strictObject(VALUE)
    .refine(
      ({ column, value, template }) => countGiven(column, value, template) === 1,
      'must have one of column, value and template',
    ),
);

const dateSchema = orColumn(
  z
    .strictObject({
      ...VALUE,
      year: scalar.optional(),
      month: scalar.optional(),
      day: scalar.optional(),
    })
    .refine(
      ({ column, value, template, year }) => countGiven(column, value, template, year) === 1,
      'must have one of column, value, template and year',
    )
    .refine(
      ({ year, month, day }) => (month ?? day) === undefined || year !== undefined,
      'must have a year beside month and day',
    ),
);

const kinds = z
  .union([text, z.array(text).min(1)], 'must be a kind or a list of kinds')
  .transform((given) => [given].flat());

const endSchema = orColumn(
  z
    .strictObject({
      column: text.optional(),
      value: scalar.optional(),
      node: text.optional(),
      kind: kinds.optional(),
      code: text.optional(),
      split: z.string().min(1, 'must not be empty').optional(),
      optional: z.boolean('must be true or false').default(false),
    })
    .refine(
      ({ column, value, node }) => countGiven(column, value, node) === 1,
      'must have one of column, value and node',
    ),
);

const listSchema = orColumn(
  z.strictObject({
    column: text,
    split: z.string().min(1, 'must not be empty').optional(),
  }),
);

const nodeSchema = z
  .strictObject({
    kind: text,
    key: valueSchema.optional(),
    find: endSchema.optional(),
    name: valueSchema.optional(),
    aliases: listSchema.optional(),
    properties: z.record(z.string(), dateSchema).default({}),
    source: listSchema.optional(),
    confidence: valueSchema.optional(),
  })
  .refine(
    ({ key, find }) => (key === undefined) !== (find === undefined),
    'must have a key for new nodes, or find for nodes that exist',
  )
  .refine(
    ({ key, name }) => (key === undefined) === (name === undefined),
    'must have a name if it has a key',
  );

const factSchema = z.strictObject({
  kind: z.preprocess(
    (given) => (typeof given === 'string' ? { value: given } : given),
    z
      .strictObject({
        value: text.optional(),
        column: text.optional(),
        values: z.record(z.string(), text).optional(),
      })
      .refine(
        ({ value, column }) => countGiven(value, column) === 1,
        'must be a kind, or have a column',
      ),
  ),
  from: endSchema,
  to: endSchema,
  start: dateSchema.optional(),
  end: dateSchema.optional(),
  known: dateSchema.optional(),
  properties: z.record(z.string(), dateSchema).default({}),
  source: listSchema.optional(),
  confidence: valueSchema.optional(),
});

const sourceSchema = z.strictObject({
  title: text,
  publisher: text,
  license: text,
  url: z.url('must be a URL').or(z.literal('')).default(''),
  citation: text.optional(),
  version: scalar.default('1'),
  coverage: scalar
    .refine((given) => checkEdtf(given) === undefined, 'must be a date or an interval in EDTF')
    .optional(),
  kind: z
    .enum(
      ['document', 'database', 'encyclopedia', 'page', 'mirror'],
      'must be document, database, encyclopedia, page or mirror',
    )
    .default('database'),
  quality: z
    .int('must be a whole number')
    .min(1, 'must be from 1 to 5')
    .max(5, 'must be from 1 to 5')
    .default(2),
});

/** The parts of a mapping file, with defaults for what it leaves out. */
export const mappingSchema = z
  .strictObject({
    name: z
      .string()
      .regex(
        /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
        'must consist of lower-case letters and digits, separated by hyphens, such as my-embassies',
      ),
    source: sourceSchema,
    key: z
      .union([text, z.array(text).min(1)], 'must be a column or a list of columns')
      .transform((given) => [given].flat())
      .optional(),
    nodes: z.record(z.string(), nodeSchema).default({}),
    facts: z.array(factSchema).default([]),
  })
  .refine(
    ({ nodes, facts }) => facts.length > 0 || Object.keys(nodes).length > 0,
    'must have facts or nodes',
  );

/** What a mapping file says of a table: its source, and what its rows become. */
export type Mapping = z.output<typeof mappingSchema>;

/** How nodes are made, or found, from a row. */
export type NodeMapping = Mapping['nodes'][string];

/** How facts are made from a row. */
export type FactMapping = Mapping['facts'][number];

/** Where a value comes from: a column, a fixed text, a template, or three columns of a date. */
export type ValueMapping = z.output<typeof dateSchema>;

/** How the node at one end of a fact is found. */
export type EndMapping = z.output<typeof endSchema>;

/** A column with one or several items. */
export type ListMapping = z.output<typeof listSchema>;

function countGiven(...parts: readonly unknown[]): number {
  return parts.filter((part) => part !== undefined).length;
}
