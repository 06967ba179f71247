import type { FieldPlan, GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
import { apiError } from '../../src/pothos-plugin-neo4j/index.ts';
import { findCountryEntity, ON, readCountry } from '../country/entity-reference.ts';
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
  listCountryKeys,
  readPairs,
  readYears,
  type Panel,
  type PanelCountries,
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
      description: 'The country of the argument `with`, otherwise the country with the lower code.',
      resolve: ({ states }, _arguments, context, info) =>
        readCountry({ context, info }, states[0].key),
    }),
    b: t.field({
      type: Country,
      description: 'The other country.',
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
    const reading = opened.get(panel) ?? open(context, panel);
    opened.set(panel, reading);
    return reading;
  };
}

builder.queryField('panel', (t) =>
  t.field({
    type: [PanelRow],
    nullable: true,
    description: `Returns a row for each pair of countries and each year in which both may have existed, sorted by the codes of the countries, then by year. With the argument \`with\`, returns only the pairs with this country. The number of pairs times the number of years must not exceed ${MAX_ROWS}. For larger panels, download \`/export/panel.csv\`.`,
    args: {
      countries: t.arg.idList({
        description:
          'Ids, codes or names. At least two countries, or one with the argument `with`. Default: all countries.',
      }),
      with: t.arg.id({
        description:
          'Another country, by id, code or name. Only the pairs of this country and one of `countries` are returned.',
      }),
      from: t.arg.int({ required: true, description: 'The first year.' }),
      to: t.arg.int({ required: true, description: 'The last year.' }),
      on: t.arg({ type: 'Edtf', description: ON }),
    },
    extensions: { graph: { cost: countRows } satisfies FieldPlan },
    resolve: async (_root, { countries, with: center, from, to, on }, context) => {
      const years = readYears(from, to);
      refuseLarge(countRows({ countries, with: center, from, to }));
      const panel = { years, ...(await findPanelCountries(context, { countries, center, on })) };
      const pairs = await readPairs(context, panel);
      return [...pairs].flatMap(({ states, years: both }) =>
        both.map((year) => ({ panel, states, year })),
      );
    },
  }),
);

interface Asked {
  readonly countries: readonly string[] | null | undefined;
  readonly center: string | null | undefined;
  readonly on: string | null | undefined;
}

async function findPanelCountries(
  context: GraphContext,
  { countries, center, on }: Asked,
): Promise<PanelCountries> {
  const isWhole = countries === null || countries === undefined;
  if (center === null || center === undefined) {
    const keys = isWhole
      ? await listCountryKeys(context)
      : await findPanelKeys(context, countries, on);
    return { keys, center: null, isWhole };
  }
  const find = (text: string) => findCountryEntity({ context, on }, text);
  const { key } = await find(center);
  if (isWhole) return { keys: await listCountryKeys(context), center: key, isWhole };
  const found = await Promise.all(countries.map(find));
  return { keys: [...new Set(found.map((each) => each.key))].toSorted(), center: key, isWhole };
}

/** An upper bound for the number of countries in the data, because the cost is measured before countries are read. */
const ALL_COUNTRIES = 300;

/** Returns the number of pairs times the number of years. */
function countRows(given: Readonly<Record<string, unknown>>): number {
  const { countries, from, to } = given;
  const size = Array.isArray(countries) ? countries.length : ALL_COUNTRIES;
  const hasCenter = given['with'] !== null && given['with'] !== undefined;
  const pairs = hasCenter ? size : (size * (size - 1)) / 2;
  return Math.max(1, pairs) * Math.max(1, Number(to) - Number(from) + 1);
}

function refuseLarge(rows: number): void {
  if (rows <= MAX_ROWS) return;
  throw apiError(
    'BAD_USER_INPUT',
    `The panel has up to ${rows} rows. Maximum: ${MAX_ROWS}. Use fewer countries or years, or download /export/panel.csv.`,
  );
}
