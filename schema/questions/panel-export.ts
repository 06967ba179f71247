import { setImmediate } from 'node:timers/promises';
import { apiError, type GraphContext } from '../../src/pothos-plugin-neo4j/index.ts';
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
  type PanelPair,
} from '../dyad/panel.ts';
import { readDate, readVersion, checkParameters } from './export-parameters.ts';
import { PANEL_PARAMETERS } from './parameter-texts.ts';

type Cell = string | number;

/** An opened panel: the names of its columns, and its rows in batches. */
interface OpenedPanel {
  readonly version: string;
  readonly columns: readonly string[];
  readonly batches: AsyncIterable<readonly (readonly Cell[])[]>;
}

const PARAMETERS = Object.keys(PANEL_PARAMETERS);

/** Opens the panel of all pairs of countries for export, one row for each pair and year. */
export async function openPanelExport(
  parameters: URLSearchParams,
  context: GraphContext,
): Promise<OpenedPanel> {
  checkParameters(parameters, PARAMETERS);
  const years = readYears(readYear(parameters, 'from'), readYear(parameters, 'to'));
  const columns = readColumns(parameters);
  const version = await readVersion(parameters, context);
  const panel = { years, ...(await readCountries(parameters, context)), center: null };
  const pairs = await readPairs(context, panel);
  const readers: ReadPair<Cell>[] = [];
  // Columns are read one at a time, so that a large panel does not delay other requests.
  for (const column of columns) readers.push(await column.open(context, panel));
  return {
    version,
    columns: [...OF_PAIR, ...columns.map(({ name }) => name)],
    batches: readBatches(panel, pairs, readers),
  };
}

/** The names of the columns that identify a row of the panel. */
export const OF_PAIR = ['year', 'code_a', 'name_a', 'code_b', 'name_b'];

function readYear(parameters: URLSearchParams, name: string): number {
  const given = parameters.get(name) ?? '';
  return /^\d{1,4}$/.test(given) ? Number(given) : Number.NaN;
}

function readColumns(parameters: URLSearchParams): readonly PanelColumn<Cell>[] {
  const columns: readonly PanelColumn<Cell>[] = [...answerColumns(), ...countColumns()];
  const given = readList(parameters, 'questions');
  if (given.length === 0) return columns;
  return [...new Set(given)].map((each) => {
    const column = columns.find(({ name }) => name === each);
    if (column) return column;
    const names = columns.map(({ name }) => name).join(', ');
    throw apiError(
      'BAD_USER_INPUT',
      `Unknown question ${JSON.stringify(each.slice(0, 40))}. Use ${names}.`,
    );
  });
}

async function readCountries(
  parameters: URLSearchParams,
  context: GraphContext,
): Promise<Pick<Panel, 'keys' | 'isWhole'>> {
  const on = readDate(parameters, 'on');
  const given = readList(parameters, 'countries');
  return given.join() === 'all'
    ? { keys: await listCountryKeys(context), isWhole: true }
    : { keys: await findPanelKeys(context, given, on), isWhole: false };
}

/** Returns the items of a parameter. They are separated by commas, or in several parameters. */
function readList(parameters: URLSearchParams, name: string): readonly string[] {
  return parameters.getAll(name).flatMap((text) => (text === '' ? [] : text.split(',')));
}

/** The number of rows after which other requests are processed. */
const AT_ONCE = 500;

async function* readBatches(
  { years }: Panel,
  pairs: Iterable<PanelPair>,
  readers: readonly ReadPair<Cell>[],
): AsyncGenerator<readonly (readonly Cell[])[]> {
  let rows: (readonly Cell[])[] = [];
  let answered = 0;
  for (const pair of pairs) {
    rows.push(...readRowsOf(pair, readers));
    answered += years.length;
    if (answered < AT_ONCE) continue;
    yield rows;
    await setImmediate();
    [rows, answered] = [[], 0];
  }
  yield rows;
}

function readRowsOf(
  { states, years }: PanelPair,
  readers: readonly ReadPair<Cell>[],
): readonly (readonly Cell[])[] {
  if (years.length === 0) return [];
  const [a, b] = states;
  const ofPair = readers.map((read) => read(states));
  return years.map((year) => [
    ...[year.year, a.key, a.name, b.key, b.name],
    ...ofPair.map((read) => read(year)),
  ]);
}
