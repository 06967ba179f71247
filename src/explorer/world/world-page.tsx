import { useQuery } from '../api/use-query.ts';
import { CountryPicker } from '../page/country-picker.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { useParameters } from '../page/use-query-parameter.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { findMode, MODES, type Mode } from './modes.ts';
import { ChosenCountry } from './queries.ts';
import { useAnswers, variablesOf } from './use-answers.ts';
import { usePlay, useYear } from './use-year.ts';
import { WorldView } from './world-view.tsx';
import { YearSlider } from './year-slider.tsx';

const DEFAULT_COUNTRY = 'JPN';

/** Renders the map of a year. The colors show the relations of a chosen country with each other country. */
export function WorldPage() {
  const [{ show = '', with: asked = DEFAULT_COUNTRY, at = '' }, set] = useParameters();
  const mode = findMode(show);
  const chosen = useQuery(ChosenCountry, { code: asked });
  // Until the country is loaded, its name is the text in the address.
  const { name, code } = chosen.data?.country ?? { name: asked, code: asked };
  const years = useYear();
  const { year } = years;
  const answers = useAnswers(mode, asked, years);
  usePlay(years, !answers.isLoading);
  const title = `${mode.label} of ${name} in ${year}`;
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
      <div class="world-status">
        <QueryStatus state={chosen.error ? chosen : answers} />
      </div>
      <WorldView
        question={{ mode, country: code, year }}
        {...{ name, title, answers, pinned: at }}
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
