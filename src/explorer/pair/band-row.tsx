import { EntityLink } from '../page/entity-link.tsx';
import { describeSpan } from './describe-span.ts';
import type { Range } from './span.ts';
import { percentOf, toPercent, type Band } from './to-bands.ts';

interface Props {
  readonly band: Band;
  readonly window: Range;
  /** The years of the lines behind the bar. */
  readonly years: readonly number[];
  /** The range of the date of the question, or null. */
  readonly marked: Range | null;
}

/** Renders a line of the timeline: a name, dates in words, and a bar. The lighter part of the bar is not certain. */
export function BandRow({ band, window, years, marked }: Props) {
  const { entity, category, span } = band;
  return (
    <li class="band">
      <span class="band-name">
        {category === 'relations' ? 'Diplomatic relations' : <EntityLink entity={entity} />}
      </span>{' '}
      <span class="band-dates">{describeSpan(span)}</span>
      <svg class={`band-bar ${category}`} width="100%" height="14" aria-hidden="true">
        <Bar range={marked} window={window} class="marked" y={0} height={14} />
        {years.map((year) => {
          const x = `${percentOf(year, window)}%`;
          return <line key={year} x1={x} x2={x} y1={0} y2={14} class="year-line" />;
        })}
        <Bar range={span.possible} window={window} class="possible" y={3} height={8} />
        <Bar range={span.certain} window={window} class="certain" y={3} height={8} />
      </svg>
    </li>
  );
}

interface BarProps {
  readonly range: Range | null;
  readonly window: Range;
  readonly class: string;
  readonly y: number;
  readonly height: number;
}

function Bar({ range, window, y, height, class: name }: BarProps) {
  const place = range && toPercent(range, window);
  if (!place) return null;
  return <rect x={`${place.x}%`} width={`${place.width}%`} y={y} height={height} class={name} />;
}
