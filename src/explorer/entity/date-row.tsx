import { DateText } from '../facts/date-text.tsx';
import type { ShownDate } from '../facts/describe-date.ts';
import { Row } from '../facts/row.tsx';

interface Props {
  readonly name: string;
  readonly date: ShownDate | null;
}

/** Shows a date of an entity, or "unknown". */
export function DateRow({ name, date }: Props) {
  return <Row name={name}>{date ? <DateText date={date} /> : 'unknown'}</Row>;
}
