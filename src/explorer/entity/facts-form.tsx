import { useId } from 'preact/hooks';
import { DateField } from '../page/date-field.tsx';
import { useParameters } from '../page/use-query-parameter.ts';

/** Selects the facts of a page: those that held on a date, about entities whose names contain a text, and their order. */
export function FactsForm() {
  const [{ asOf = '', find = '', order = '' }, set] = useParameters();
  const id = useId();
  return (
    <form
      class="controls"
      role="search"
      aria-label="Facts"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <DateField
        label="On a date"
        value={asOf}
        onChange={(value) => {
          set({ asOf: value });
        }}
      />
      <div class="field">
        <label for={`${id}-find`}>About (a word in the name)</label>
        <input
          id={`${id}-find`}
          type="search"
          value={find}
          placeholder="alliance"
          onChange={(event) => {
            set({ find: event.currentTarget.value.trim() });
          }}
        />
      </div>
      <div class="field">
        <label for={`${id}-order`}>Order</label>
        <select
          id={`${id}-order`}
          value={order}
          onChange={(event) => {
            set({ order: event.currentTarget.value });
          }}
        >
          <option value="">oldest first</option>
          <option value="newest">newest first</option>
        </select>
      </div>
    </form>
  );
}
