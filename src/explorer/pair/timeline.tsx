import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { BandRow } from './band-row.tsx';
import type { PairVariables } from './pair-question.ts';
import { toWindow, type Period } from './period.ts';
import type { Range } from './span.ts';
import { timelineQuery } from './timeline-query.ts';
import {
  axisYears,
  CATEGORIES,
  percentOf,
  toBands,
  toPercent,
  type Band,
  type Category,
} from './to-bands.ts';
import { useTimeline } from './use-timeline.ts';

interface Props {
  readonly variables: PairVariables;
  readonly period: Period;
  readonly today: string;
}

/** Shows what two countries shared within a period as bars on a time axis, with the dates in words. */
export function Timeline({ variables, period, today }: Props) {
  const state = useTimeline(variables);
  const window = toWindow(period);
  const bands = window ? findBands(state.data ?? [], today, window) : [];
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <p class="muted">
        A bar shows when both countries shared something. The lighter part of a bar is possible, but
        not certain, because the dates are imprecise or unknown.
      </p>
      <QueryStatus state={state} />
      {window && state.data && (
        <Bands bands={bands} window={window} marked={markOf(variables.on)} />
      )}
      <ShowQuery document={timelineQuery} variables={{ ...variables, after: null }} />
    </section>
  );
}

function findBands(
  entries: Parameters<typeof toBands>[0],
  today: string,
  window: Range,
): readonly Band[] {
  return toBands(entries, today).filter(({ span }) => toPercent(span.possible, window));
}

function markOf(on: string | null): Range | null {
  return on === null ? null : toWindow({ from: on, until: on });
}

interface BandsProps {
  readonly bands: readonly Band[];
  readonly window: Range;
  readonly marked: Range | null;
}

function Bands({ bands, window, marked }: BandsProps) {
  const years = axisYears(window, 6);
  if (bands.length === 0) return <p>No shared facts are known for this period.</p>;
  return (
    <div class="bands">
      {CATEGORIES.map((category) => {
        const rows = bands.filter((band) => band.category === category);
        if (rows.length === 0) return null;
        return (
          <div key={category}>
            <h3>{TITLES[category]}</h3>
            <Axis years={years} window={window} />
            <ul>
              {rows.map((band) => (
                <BandRow key={band.key} band={band} window={window} years={years} marked={marked} />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}

const TITLES: Readonly<Record<Category, string>> = {
  relations: 'Diplomatic relations',
  treaties: 'Treaties',
  events: 'Events',
  disputes: 'Disputes',
  organizations: 'Organizations',
};

function Axis({ years, window }: { readonly years: readonly number[]; readonly window: Range }) {
  return (
    <svg class="axis" width="100%" height="18" aria-hidden="true">
      {years.map((year) => (
        <text key={year} x={`${percentOf(year, window)}%`} y={14}>
          {year}
        </text>
      ))}
    </svg>
  );
}
