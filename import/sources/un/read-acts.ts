import { firstDay } from '../../table/span.ts';
import { readDates } from './read-dates.ts';
import { actOf, readLegend, type Act, type Legend } from './read-legend.ts';

/** A dated act of a participant. */
export interface ParticipantAct {
  readonly act: Act;
  /** EDTF. */
  readonly date: string;
}

/** Returns the acts in the cells of a row, sorted by date. The header of each column is its legend. */
export function readActs(
  columns: readonly (readonly [header: string, cell: string])[],
): readonly ParticipantAct[] {
  const legends = columns.map(([header]) => legendOf(header));
  const acts = columns.flatMap(([, cell], at) => {
    const [legend] = legends.slice(at);
    if (legend === undefined) return [];
    return readDates(cell).map(({ date, mark }) => ({ act: actOf(legend, legends, mark), date }));
  });
  return acts.toSorted((one, other) => compare(firstDay(one.date), firstDay(other.date)));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

// Cached, because hundreds of rows have the same header.
const LEGENDS = new Map<string, Legend>();

function legendOf(header: string): Legend {
  const known = LEGENDS.get(header) ?? readLegend(header);
  LEGENDS.set(header, known);
  return known;
}
