import type { Point } from './decades-query.ts';
import { toBars } from './to-bars.ts';

interface Props {
  readonly title: string;
  readonly points: readonly Point[];
}

const HEIGHT = 160;
const TOP = 18;

/**
 * Renders a chart with a bar for each decade. The lighter part of a bar counts facts that are possible, but not
 * certain.
 */
export function BarChart({ title, points }: Props) {
  const bars = toBars(points, HEIGHT);
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg
        class="bars"
        width="100%"
        height={TOP + HEIGHT + 20}
        role="img"
        aria-label={`${title}. The table below has the numbers.`}
      >
        <line x1="0" x2="100%" y1={TOP + HEIGHT} y2={TOP + HEIGHT} class="base" />
        {bars.map(({ decade, x, width, certain, possible, count, most }) => (
          <g key={decade} class="bar">
            <rect
              x={`${x}%`}
              width={`${width}%`}
              y={TOP + certain.y}
              height={certain.height}
              class="certain"
            />
            <rect
              x={`${x}%`}
              width={`${width}%`}
              y={TOP + possible.y}
              height={possible.height}
              class="possible"
            />
            <text x={`${x + width / 2}%`} y={TOP + possible.y - 4} class="bar-count">
              {count}
              {most > count && <tspan class="bar-range">–{most}</tspan>}
            </text>
            <text x={`${x + width / 2}%`} y={TOP + HEIGHT + 15} class="bar-decade">
              {decade}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
