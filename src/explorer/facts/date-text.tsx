import { describeDate, type ShownDate } from './describe-date.ts';

/** Shows a date in words and in EDTF. */
export function DateText({ date }: { readonly date: ShownDate }) {
  if (date.edtf === '..') return <>{describeDate(date)}</>;
  return (
    <>
      <time>{describeDate(date)}</time> <code class="edtf">{date.edtf}</code>
    </>
  );
}
