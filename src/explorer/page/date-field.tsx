import { useEffect, useId, useState } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** A date in EDTF, or an empty text. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether the field may be empty. Default: yes. */
  readonly isOptional?: boolean;
}

/**
 * Renders a field for a date: a year, a month, a day, or EDTF such as `1904~` or `193X`. Calls `onChange` only with
 * valid values.
 */
export function DateField({ label, value, onChange, isOptional = true }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  const problem = findProblem(text, isOptional);
  const commit = () => {
    if (problem === null && text.trim() !== value) onChange(text.trim());
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="date"
        value={text}
        autocomplete="off"
        spellcheck={false}
        placeholder="1905 or 1905-06-01"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <p id={`${id}-problem`} class="error" role="status">
        {problem ?? ''}
      </p>
    </div>
  );
}

const YEAR = String.raw`-?[\dX]{4}`;
const DATE = String.raw`${YEAR}(-(\d\d|XX)(-(\d\d|XX))?)?[?~%]?`;
const EDTF = new RegExp(`^(${DATE}|(${DATE}|[.][.])?/(${DATE}|[.][.])?)$`);

/** Returns a message about an invalid date, or null. The server also validates the date. */
function findProblem(text: string, isOptional: boolean): string | null {
  const date = text.trim();
  if (date === '') return isOptional ? null : 'Enter a date, such as 1905.';
  if (!EDTF.test(date)) {
    return `“${date}” is not a date. Write a year (1905), a month (1905-06), a day (1905-06-01), or EDTF such as 190X.`;
  }
  const [, month = '01', , day = '01'] = /^-?[\dX]{4}-(\d\d)(-(\d\d))?/.exec(date) ?? [];
  if (Number(month) > 12 || Number(month) < 1) return `“${date}” has no valid month. Use 01 to 12.`;
  if (!isDay(date, Number(month), Number(day))) return `“${date}” is not a day of this month.`;
  return null;
}

function isDay(date: string, month: number, day: number): boolean {
  const year = Number(date.slice(0, 4).replaceAll('X', '0'));
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
