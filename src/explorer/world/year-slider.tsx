import { useId } from 'preact/hooks';
import { FIRST_YEAR, LAST_YEAR, type YearState } from './use-year.ts';

/** Renders a slider for the year, with a button that plays the years. */
export function YearSlider({ year, setYear, isPlaying, setPlaying }: YearState) {
  const id = useId();
  const first = Math.min(FIRST_YEAR, year);
  const toggle = () => {
    if (!isPlaying && year >= LAST_YEAR) setYear(FIRST_YEAR);
    setPlaying(!isPlaying);
  };
  return (
    <div class="years">
      <button type="button" onClick={toggle}>
        {isPlaying ? 'Pause' : 'Play'}
      </button>
      <label class="visually-hidden" for={id}>
        Year
      </label>
      <input
        id={id}
        type="range"
        min={first}
        max={LAST_YEAR}
        value={year}
        onInput={(event) => {
          setPlaying(false);
          setYear(event.currentTarget.valueAsNumber);
        }}
      />
      <label>
        <span class="visually-hidden">Enter a year</span>
        <input
          class="year"
          type="number"
          min={1}
          max={LAST_YEAR}
          value={year}
          onChange={(event) => {
            const given = event.currentTarget.valueAsNumber;
            if (given >= 1 && given <= LAST_YEAR) setYear(Math.round(given));
          }}
        />
      </label>
    </div>
  );
}
