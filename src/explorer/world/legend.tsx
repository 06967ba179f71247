import { STEPS, type Tone } from './areas.ts';
import type { Mode } from './modes.ts';

interface Props {
  readonly mode: Mode;
  readonly country: string;
  readonly hasPast: boolean;
}

/** Explains the colors of the map. */
export function Legend({ mode, country, hasPast }: Props) {
  return (
    <ul class="legend" aria-label="Legend">
      <Entry tone="chosen" label={country} />
      {mode.name === 'organizations' ? (
        <>
          {STEPS.map(({ tone, label }) => (
            <Entry key={tone} tone={tone} label={label} />
          ))}
          <Entry tone="uncovered" label="none known" />
        </>
      ) : (
        <>
          <Entry tone="yes" label={mode.yes} />
          <Entry tone="no" label={mode.no} />
          <Entry tone="unknown" label="uncertain" />
          <Entry tone="uncovered" label="not known" />
        </>
      )}
      <Entry tone="nobody" label="no state known" />
      {hasPast && (
        <li>
          <svg class="swatch" viewBox="0 0 20 14" aria-hidden="true">
            <rect width="20" height="14" class="yes" />
            <rect width="20" height="14" fill="url(#hatch)" />
          </svg>
          held by another state
        </li>
      )}
      <li>
        <svg class="swatch" viewBox="0 0 20 14" aria-hidden="true">
          <path class="mark" d="M10 2l5 5-5 5-5-5z" />
        </svg>
        disputed place
      </li>
    </ul>
  );
}

function Entry({ tone, label }: { readonly tone: Tone; readonly label: string }) {
  return (
    <li>
      <svg class="swatch" viewBox="0 0 20 14" aria-hidden="true">
        <rect width="20" height="14" class={tone} />
      </svg>
      {label}
    </li>
  );
}
