interface PartialDate {
  edtf: string;
  earliest?: string | null;
  latest?: string | null;
}

/** Returns a date as precise as its source, with its first and last possible day: 1905-09 (1905-09-01 to 1905-09-30). */
export function describeDate(date: PartialDate | null | undefined): string {
  if (!date) return 'unknown';
  const { edtf, earliest, latest } = date;
  return edtf === earliest && edtf === latest
    ? edtf
    : `${edtf} (${earliest ?? 'unknown'} to ${latest ?? 'unknown'})`;
}

type Value = 'YES' | 'NO' | 'UNKNOWN' | 'NOT_COVERED';

/** Returns an answer in words. If `words` lacks a value, the compiler reports an error. */
export function describeAnswer({ value, reason }: { value: Value; reason: string }): string {
  const words: Record<Value, string> = {
    YES: 'Yes',
    NO: 'No',
    UNKNOWN: 'Perhaps',
    NOT_COVERED: 'The data does not say',
  };
  return `${words[value]}. ${reason}`;
}
