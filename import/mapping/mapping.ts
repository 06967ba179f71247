import { z } from 'zod';
import { checkEdtf } from '../table/check-edtf.ts';

const text = z.string().trim().min(1, 'must not be empty');

/** Accepts a text, number or boolean, because YAML reads 1905 and true as such. Returns a text. */
const scalar = z.union([z.string(), z.number(), z.boolean()], 'must be a text').transform(String);

/** Also accepts the name of a column instead of an object. */
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

/** The schema of a mapping file, with the defaults of optional parts. */
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

/** The mapping of a table: its source, and the nodes and facts of its rows. */
export type Mapping = z.output<typeof mappingSchema>;

/** The mapping of rows to nodes. It creates nodes or finds existing ones. */
export type NodeMapping = Mapping['nodes'][string];

/** The mapping of rows to facts. */
export type FactMapping = Mapping['facts'][number];

/** The origin of a value: a column, a fixed text, a template, or three columns of a date. */
export type ValueMapping = z.output<typeof dateSchema>;

/** The mapping of one end of a fact to a node. */
export type EndMapping = z.output<typeof endSchema>;

/** A column and the separator of its items, if it contains lists. */
export type ListMapping = z.output<typeof listSchema>;

function countGiven(...parts: readonly unknown[]): number {
  return parts.filter((part) => part !== undefined).length;
}
