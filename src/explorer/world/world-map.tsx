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

/** Renders the map. The arrow keys move through the countries by name, and Enter selects a country. */
export function WorldMap(props: Props) {
  const { label, areas, marks, active, pinned, onActivate } = props;
  const svg = useRef<SVGSVGElement>(null);
  const sorted = useMemo(
    () => areas.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    [areas],
  );
  const reachable = active ?? pinned ?? sorted[0]?.id;
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
      <Hatch />
      {areas.map((area) => (
        <AreaPath
          {...props}
          key={area.id}
          area={area}
          isReachable={area.id === reachable}
          onStep={(step) => {
            focusNext(svg.current, sorted, area, step);
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

function Hatch() {
  return (
    <defs>
      <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">
        <path d="M-1,1 l2,-2 M0,5 l5,-5 M4,6 l2,-2" class="hatch" />
      </pattern>
    </defs>
  );
}

interface AreaProps extends Pick<Props, 'pinned' | 'onActivate' | 'onPin'> {
  readonly area: Area;
  readonly isReachable: boolean;
  /** Moves the focus to the next or previous area. */
  readonly onStep: (step: number) => void;
}

function AreaPath({ area, pinned, isReachable, onActivate, onPin, onStep }: AreaProps) {
  const activate = () => {
    onActivate(area);
  };
  const pin = () => {
    onPin(area);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === 'Enter' || event.key === ' ') pin();
    else if (step === undefined) return;
    else onStep(step);
    event.preventDefault();
  };
  return (
    <path
      id={area.id}
      d={area.path}
      class={`area ${area.tone}`}
      role="button"
      tabIndex={isReachable ? 0 : -1}
      aria-label={`${area.title}: ${area.text}`}
      aria-pressed={area.id === pinned}
      onPointerEnter={activate}
      onFocus={activate}
      onClick={pin}
      onKeyDown={onKeyDown}
    />
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
