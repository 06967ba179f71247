import { useId } from 'preact/hooks';
import { LINK_KINDS } from '../facts/link-kinds.ts';
import { toWords } from '../facts/to-words.ts';
import { DateField } from '../page/date-field.tsx';
import { useParameters } from '../page/use-query-parameter.ts';

/** Renders a form that limits a graph to a date, a kind of facts, and a number of entities around each center. */
export function LimitsForm() {
  const [{ asOf = '', kind = '', first = '' }, set] = useParameters();
  const id = useId();
  return (
    <div class="controls">
      <DateField
        label="On a date"
        value={asOf}
        onChange={(value) => {
          set({ asOf: value });
        }}
      />
      <div class="field">
        <label for={`${id}-kind`}>Facts</label>
        <select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => {
            set({ kind: event.currentTarget.value });
          }}
        >
          <option value="">of every kind</option>
          {LINK_KINDS.map((each) => (
            <option key={each} value={each}>
              {toWords(each)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for={`${id}-first`}>Entities around each</label>
        <select
          id={`${id}-first`}
          value={first}
          onChange={(event) => {
            set({ first: event.currentTarget.value });
          }}
        >
          <option value="100">at most 100</option>
          <option value="">at most 250</option>
          <option value="500">at most 500</option>
        </select>
      </div>
    </div>
  );
}
