import { keyOf } from '../api/entity-ref.ts';
import { DateField } from '../page/date-field.tsx';
import { EntityPicker } from '../page/entity-picker.tsx';
import type { PathQuestion } from './path-question.ts';

interface Props {
  readonly question: PathQuestion;
  readonly names: readonly [string, string];
  readonly onChange: (values: Readonly<Record<string, string>>) => void;
}

/** Renders the fields for the two ends of a path and the date. */
export function PathFields({ question, names, onChange }: Props) {
  return (
    <div class="controls" role="group" aria-label="Ends and date of the path">
      <EntityPicker
        label="From"
        value={names[0]}
        onChoose={(entity) => {
          onChange({ from: keyOf(entity) });
        }}
      />
      <EntityPicker
        label="To"
        value={names[1]}
        onChoose={(entity) => {
          onChange({ to: keyOf(entity) });
        }}
      />
      <DateField
        label="Date (empty: any time)"
        value={question.on}
        onChange={(on) => {
          onChange({ on });
        }}
      />
    </div>
  );
}
