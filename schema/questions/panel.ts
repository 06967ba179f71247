import type { FieldPlan, GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { apiError } from '../../src/pothos-plugin-neo4j/index.ts';
import { ON, readCountry } from '../country/entity-reference.ts';
import { Country } from '../country/type.ts';
import { AnswerValue } from '../dyad/answer.ts';
import {
  answerColumns,
  countColumns,
  type PanelColumn,
  type ReadPair,
} from '../dyad/panel-columns.ts';
import {
  findPanelKeys,
  readPairs,
  readYears,
  type Panel,
  type PanelPair,
  type Year,
} from '../dyad/panel.ts';
import { builder } from '../shared/builder.ts';

interface PanelRowValue {
  readonly panel: Panel;
  readonly states: PanelPair['states'];
  readonly year: Year;
}

const MAX_ROWS = 10_000;

const PanelRow = builder.objectRef<PanelRowValue>('PanelRow').implement({
  description:
    'A pair of countries in a year, with the answers and counts that `dyad` gives for the year.',
  fields: (t) => ({
    year: t.int({ description: 'The year.', resolve: ({ year }) => year.year }),
    a: t.field({
      type: Country,
      description: 'The country with the lower code.',
      resolve: ({ states }, _arguments, context, info) =>
        readCountry({ context, info }, states[0].key),
    }),
    b: t.field({
      type: Country,
      description: 'The country with the higher code.',
      resolve: ({ states }, _arguments, context, info) =>
        readCountry({ context, info }, states[1].key),
    }),
  }),
});

for (const column of answerColumns()) {
  const read = openOnce(column);
  builder.objectField(PanelRow, column.name, (t) =>
    t.field({
      type: AnswerValue,
      description: column.description,
      resolve: async ({ panel, states, year }, _arguments, context) =>
        (await read(context, panel))(states)(year),
    }),
  );
}

for (const column of countColumns()) {
  const read = openOnce(column);
  builder.objectField(PanelRow, column.name, (t) =>
    t.int({
      description: column.description,
      resolve: async ({ panel, states, year }, _arguments, context) =>
        (await read(context, panel))(states)(year),
    }),
  );
}

/** Returns a function that opens a column once for all rows of a panel. */
function openOnce<Value>({
  open,
}: PanelColumn<Value>): (context: GraphContext, panel: Panel) => Promise<ReadPair<Value>> {
  const opened = new WeakMap<Panel, Promise<ReadPair<Value>>>();
  return (context, panel) => {
    const reading = opened.get(panel) ?? open(context, panel.keys);
    opened.set(panel, reading);
    return reading;
  };
}

builder.queryField('panel', (t) =>
  t.field({
    type: [PanelRow],
    nullable: true,
    description: `Returns a row for each pair of countries and each year in which both may have existed, sorted by the codes of the countries, then by year. The number of pairs times the number of years must not exceed ${MAX_ROWS}. For larger panels, download \`/export/panel.csv\`.`,
    args: {
      countries: t.arg.idList({
        required: true,
        description: 'At least two countries: ids, codes or names.',
      }),
      from: t.arg.int({ required: true, description: 'The first year.' }),
      to: t.arg.int({ required: true, description: 'The last year.' }),
      on: t.arg({ type: 'Edtf', description: ON }),
    },
    extensions: { graph: { cost: countRows } satisfies FieldPlan },
    resolve: async (_root, { countries, from, to, on }, context) => {
      const years = readYears(from, to);
      refuseLarge(countRows({ countries, from, to }));
      const panel = { years, keys: await findPanelKeys(context, countries, on) };
      const pairs = await readPairs(context, panel);
      return [...pairs].flatMap(({ states, years: both }) =>
        both.map((year) => ({ panel, states, year })),
      );
    },
  }),
);

/** Returns the number of pairs times the number of years. */
function countRows({ countries, from, to }: Readonly<Record<string, unknown>>): number {
  const size = Array.isArray(countries) ? countries.length : 1;
  const years = Math.max(1, Number(to) - Number(from) + 1);
  return Math.max(1, (size * (size - 1)) / 2) * years;
}

function refuseLarge(rows: number): void {
  if (rows <= MAX_ROWS) return;
  throw apiError(
    'BAD_USER_INPUT',
    `The panel has up to ${rows} rows. Maximum: ${MAX_ROWS}. Use fewer countries or years, or download /export/panel.csv.`,
  );
}
