import { useMemo, useState } from 'preact/hooks';
import { useQuery } from '../api/use-query.ts';
import { CountryPicker } from '../page/country-picker.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { useParameters } from '../page/use-query-parameter.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { AreaCard } from './area-card.tsx';
import { toAreas, type Area } from './areas.ts';
import { DisputedList, toMarks } from './disputed-marks.tsx';
import { Legend } from './legend.tsx';
import { findMode, MODES, type Mode } from './modes.ts';
import { NotYetNotice } from './not-yet-notice.tsx';
import { ChosenCountry, DisputedPlaces } from './queries.ts';
import { useAnswers, variablesOf, type AnswerState } from './use-answers.ts';
import { useShapes } from './use-shapes.ts';
import { useStates } from './use-states.ts';
import { usePlay, useYear } from './use-year.ts';
import { WorldMap } from './world-map.tsx';
import { WorldTable } from './world-table.tsx';
import { YearSlider } from './year-slider.tsx';

const DEFAULT_COUNTRY = 'JPN';

/** The world in a year, colored by what a chosen country had to do with each other country. */
export function WorldPage() {
  const [query, set] = useParameters();
  const mode = findMode(query['show'] ?? '');
  const asked = query['with'] ?? DEFAULT_COUNTRY;
  const chosen = useQuery(ChosenCountry, { code: asked });
  const years = useYear();
  const { year } = years;
  const answers = useAnswers(mode, asked, years);
  const name = chosen.data?.country?.name ?? '';
  const code = chosen.data?.country?.code ?? asked;
  usePlay(years, !answers.isLoading);
  const title = `${mode.label} of ${name === '' ? asked : name} in ${year}`;
  usePageTitle(title);
  const choose = (next: string) => {
    set({ with: next === DEFAULT_COUNTRY ? '' : next, at: '' });
  };
  return (
    <div class="world">
      <h1>{title}</h1>
      <div class="controls">
        <CountryPicker
          label="Country"
          value={name}
          onChoose={(country) => {
            choose(country.code);
          }}
        />
        <ModeSelect
          mode={mode}
          onChange={(next) => {
            set({ show: next });
          }}
        />
      </div>
      <YearSlider {...years} />
      <WorldStatus state={answers} error={chosen.error?.message ?? null} />
      <WorldView
        question={{ mode, country: code, year }}
        name={name === '' ? asked : name}
        title={title}
        answers={answers}
        pinned={query['at'] ?? ''}
        onPin={(area) => {
          set({ at: area.code ?? '' }, { replace: true });
        }}
        onChoose={choose}
      />
      <ShowQuery document={mode.document} variables={variablesOf(asked, year)} />
    </div>
  );
}

interface SelectProps {
  readonly mode: Mode;
  readonly onChange: (name: string) => void;
}

function ModeSelect({ mode, onChange }: SelectProps) {
  return (
    <div class="field">
      <label for="mode">Show</label>
      <select
        id="mode"
        value={mode.name}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {MODES.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface StatusProps {
  readonly state: AnswerState;
  readonly error: string | null;
}

function WorldStatus({ state, error }: StatusProps) {
  const failure = error ?? state.error?.message ?? null;
  return (
    <>
      <p class="status world-status" role="status">
        {state.isLoading ? 'Loading …' : ''}
      </p>
      {failure !== null && (
        <p class="error" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

interface ViewProps {
  readonly question: { readonly mode: Mode; readonly country: string; readonly year: number };
  readonly name: string;
  readonly title: string;
  readonly answers: AnswerState;
  /** The code of the selected area. */
  readonly pinned: string;
  readonly onPin: (area: Area) => void;
  readonly onChoose: (code: string) => void;
}

function WorldView({ question, name, title, answers, pinned, onPin, onChoose }: ViewProps) {
  const world = useShapes();
  const states = useStates();
  const places = useQuery(DisputedPlaces, NONE);
  const [hovered, setHovered] = useState<string | null>(null);
  const known = answers.answers;
  const { mode, country, year } = question;
  const areas = useMemo(
    () => toAreas(world?.shapes ?? [], question, { states, answers: known }),
    [world, states, known, mode, country, year],
  );
  const marks = useMemo(
    () => (world ? toMarks(places.data?.places.nodes ?? [], world, year) : []),
    [world, places.data, year],
  );
  const pin = areas.find(({ code }) => code !== null && code === pinned);
  const shown = areas.find(({ id }) => id === hovered) ?? pin;
  const hasPast = areas.some(({ isPast }) => isPast);
  return (
    <>
      {states && <NotYetNotice states={states} country={country} year={year} onChoose={onChoose} />}
      <div class="stage">
        <figure>
          <WorldMap
            label={title}
            areas={areas}
            marks={marks}
            active={hovered}
            pinned={pin?.id ?? null}
            onActivate={(area) => {
              setHovered(area?.id ?? null);
            }}
            onPin={onPin}
          />
          <figcaption>
            <Legend mode={mode} country={name} hasPast={hasPast} />
            Today’s borders.{' '}
            {hasPast && `A hatched territory has the color of the state that held it in ${year}.`}
          </figcaption>
        </figure>
        {shown ? (
          <AreaCard area={shown} mode={mode} country={country} year={year} onChoose={onChoose} />
        ) : (
          <p class="card muted">
            Select a country on the map to see the answer with its reason and sources. With the
            keyboard: Tab to the map, arrow keys, Enter.
          </p>
        )}
      </div>
      <DisputedList marks={marks} year={year} />
      <details>
        <summary>Show the map as a table</summary>
        <WorldTable
          areas={areas}
          caption={title}
          fileName={`${mode.name}-${country}-${year}.csv`}
        />
      </details>
    </>
  );
}

const NONE = {};
