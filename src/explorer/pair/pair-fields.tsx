import { CountryPicker } from '../page/country-picker.tsx';
import { DateField } from '../page/date-field.tsx';
import type { PairQuestion } from './pair-question.ts';

interface Props {
  readonly question: PairQuestion;
  readonly names: readonly [string, string];
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** Renders the fields for the two countries and the date. */
export function PairFields({ question, names, onChange }: Props) {
  return (
    <div class="controls" role="group" aria-label="Countries and date">
      <CountryPicker
        label="First country"
        value={names[0]}
        onChoose={({ code }) => {
          onChange({ a: code });
        }}
      />
      <CountryPicker
        label="Second country"
        value={names[1]}
        onChoose={({ code }) => {
          onChange({ b: code });
        }}
      />
      <DateField
        label="Date (empty: today)"
        value={question.on}
        onChange={(on) => {
          onChange({ on });
        }}
      />
    </div>
  );
}

/** Renders the fields for the period of the timeline and the changes. */
export function PeriodFields({ question: { period }, onChange }: Omit<Props, 'names'>) {
  return (
    <div class="controls" role="group" aria-label="Period of the timeline and the changes">
      <DateField
        label="From"
        value={period.from}
        isOptional={false}
        onChange={(from) => {
          onChange({ ...period, from });
        }}
      />
      <DateField
        label="Until"
        value={period.until}
        isOptional={false}
        onChange={(until) => {
          onChange({ ...period, until });
        }}
      />
    </div>
  );
}
