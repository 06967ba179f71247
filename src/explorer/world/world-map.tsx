import { useMemo, useRef } from 'preact/hooks';
import type { Area } from './areas.ts';
import { DisputedMarks, type Mark } from './disputed-marks.tsx';
import { MAP_SIZE } from './shapes.ts';

interface Props {
  readonly label: string;
  readonly areas: readonly Area[];
  readonly marks: readonly Mark[];
  /** The id of the area that the keyboard reaches first. */
  readonly active: string | null;
  readonly pinned: string | null;
  readonly onActivate: (area: Area | null) => void;
  readonly onPin: (area: Area) => void;
}

/** The map. The arrow keys go through the countries by name, Enter selects one. */
export function WorldMap({ label, areas, marks, active, pinned, onActivate, onPin }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const sorted = useMemo(
    () => areas.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    [areas],
  );
  const reachable = active ?? pinned ?? sorted[0]?.id;
  const onKeyDown = (event: KeyboardEvent, area: Area) => {
    if (event.key === 'Enter' || event.key === ' ') onPin(area);
    else if (event.key in STEPS) focusNext(svg.current, sorted, area, STEPS[event.key] ?? 0);
    else return;
    event.preventDefault();
  };
  return (
    <svg
      ref={svg}
      class="map"
      viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`}
      role="group"
      aria-label={label}
      onPointerLeave={() => {
        onActivate(null);
      }}
    >
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">
          <path d="M-1,1 l2,-2 M0,5 l5,-5 M4,6 l2,-2" class="hatch" />
        </pattern>
      </defs>
      {areas.map((area) => (
        <path
          key={area.id}
          id={area.id}
          d={area.path}
          class={`area ${area.tone}`}
          role="button"
          tabIndex={area.id === reachable ? 0 : -1}
          aria-label={`${area.title}: ${area.text}`}
          aria-pressed={area.id === pinned}
          onPointerEnter={() => {
            onActivate(area);
          }}
          onFocus={() => {
            onActivate(area);
          }}
          onClick={() => {
            onPin(area);
          }}
          onKeyDown={(event) => {
            onKeyDown(event, area);
          }}
        />
      ))}
      {areas
        .filter(({ isPast }) => isPast)
        .map(({ id, path }) => (
          <path key={id} d={path} class="past" fill="url(#hatch)" />
        ))}
      <DisputedMarks marks={marks} />
    </svg>
  );
}

const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

function focusNext(
  svg: SVGSVGElement | null,
  areas: readonly Area[],
  from: Area,
  step: number,
): void {
  const at = areas.findIndex(({ id }) => id === from.id);
  const next = areas.at((at + step) % areas.length);
  if (next) svg?.querySelector<SVGPathElement>(`#${next.id}`)?.focus();
}
