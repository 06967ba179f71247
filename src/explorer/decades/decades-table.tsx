import type { Point } from './decades-query.ts';
import { formatCount, formatDecade } from './to-bars.ts';

interface Props {
  readonly opened: readonly Point[];
  readonly inForce: readonly Point[];
}

/** Renders the numbers of the charts as a table. */
export function DecadesTable({ opened, inForce }: Props) {
  const periods = [...new Set([...opened, ...inForce].map(({ period }) => period))].toSorted();
  return (
    <table class="decades-table">
      <caption>Diplomatic relations per decade</caption>
      <thead>
        <tr>
          <th scope="col">Decade</th>
          <th scope="col">Opened</th>
          <th scope="col">In force</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period}>
            <th scope="row">{formatDecade(period)}</th>
            <td>{formatPoint(opened, period)}</td>
            <td>{formatPoint(inForce, period)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function formatPoint(points: readonly Point[], period: string): string {
  const point = points.find((each) => each.period === period);
  return point ? formatCount(point.count, point.possible) : '0';
}
