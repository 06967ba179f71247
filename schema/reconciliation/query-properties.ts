import { ToolFailure } from '../../src/assistants/tool.ts';
import type {
  Concept,
  PropertyValue,
  ReconciliationQuery,
} from '../../src/reconciliation/service.ts';
import { isEdtf } from './is-edtf.ts';

/** The properties that a reconciliation query can contain. */
export const QUERY_PROPERTIES = [
  {
    id: 'on',
    name: 'On (date)',
    description:
      'The date on which the name was used, in EDTF: 1905, 1905-08-12, 189X, 1931/1937. On 1960, "Germany" can refer to two states.',
  },
  {
    id: 'code',
    name: 'Code',
    description:
      'A code that the country must have, from any list or with the scheme as prefix: JPN, 392, cow:740, m49:392.',
  },
] as const satisfies readonly Concept[];

/** The properties of a query. */
export interface QueryProperties {
  /** The EDTF date, or null if the query contains no valid date. */
  readonly on: string | null;
  /** The code, or null if the query contains no code. */
  readonly code: string | null;
  /** A remark that the date is invalid, or null if the date is valid or missing. */
  readonly dateIssue: string | null;
}

/**
 * Parses the properties of a query. Accepts invalid dates, because columns of dates often contain other texts, and one
 * invalid date must not cause the whole batch to fail. Throws a ToolFailure if a property is unknown or has several values.
 */
export function readProperties({ properties }: ReconciliationQuery): QueryProperties {
  const unknown = properties.find(({ id }) => !QUERY_PROPERTIES.some((each) => each.id === id));
  if (unknown) throw unknownProperty(unknown.id);
  const date = readValue(properties, 'on')?.replace(TIME, '') ?? null;
  const code = readValue(properties, 'code');
  const isValid = date === null || isEdtf(date);
  return isValid
    ? { on: date, code, dateIssue: null }
    : { on: null, code, dateIssue: explain(date) };
}

function readValue(properties: ReconciliationQuery['properties'], id: string): string | null {
  const values = properties.filter((each) => each.id === id).flatMap((each) => each.values);
  const [text, ...others] = values.map(toText).filter((each) => each !== '');
  if (others.length === 0) return text ?? null;
  throw new ToolFailure(
    'BAD_USER_INPUT',
    `The property "${id}" has several values. Send only one value.`,
  );
}

/** The time after a date. OpenRefine sends a time for cells of the type date. */
const TIME = /T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

function toText(value: PropertyValue): string {
  return (typeof value === 'object' ? value.id : String(value)).trim();
}

function explain(date: string): string {
  return `${JSON.stringify(date.slice(0, 40))} is not a date in EDTF, such as 1905 or 1905-08-12. Therefore, no candidate is a match`;
}

function unknownProperty(id: string): ToolFailure {
  const known = QUERY_PROPERTIES.map((each) => `"${each.id}"`).join(' and ');
  return new ToolFailure(
    'BAD_USER_INPUT',
    `Queries cannot contain the property ${JSON.stringify(id.slice(0, 60))}. Use only the properties ${known}.`,
  );
}
