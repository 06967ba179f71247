/** A part of a report. The text of the report contains each part completely or not at all. */
export interface Part {
  readonly text: string;
  /** The lines of the sources that this part is the first to cite. The report lists these lines at the end. */
  readonly sources: readonly string[];
}

/** The answer of a tool before it is shortened. */
export interface Report {
  readonly opening: Part;
  readonly parts: readonly Part[];
  /** Remarks for the end, such as the limits of the data. */
  readonly remarks?: readonly string[];
  /** The list to which the parts belong. Default: a list of exactly these parts. */
  readonly list?: List;
}

/** The position of the parts of a report in a longer list. */
export interface List {
  /** The number of parts in the list. */
  readonly total: number;
  /** The number of parts of the list that precede the report. */
  readonly skipped: number;
  /** The word for the parts, in the plural: "facts". */
  readonly noun: string;
}

/** The maximum size of an answer in bytes. */
export const MAX_REPORT_BYTES = 8000;
/** The maximum size of a part in bytes. Longer parts are cut, so that each answer contains at least one part. */
const MAX_PART_BYTES = 2500;

/** Returns the text of a report in at most 8,000 bytes. If necessary, omits the last parts and states how to request the omitted parts. */
export function writeReport(report: Report, maxBytes = MAX_REPORT_BYTES): string {
  for (let shown = report.parts.length; shown > 0; shown -= 1) {
    const text = write(report, shown);
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  // The text contains at least the first part. Otherwise, the next request would start with the same part.
  return truncate(write(report, Math.min(1, report.parts.length)), maxBytes);
}

function write(report: Report, shown: number): string {
  const parts = [report.opening, ...report.parts.slice(0, shown)];
  const sources = parts.flatMap((part) => part.sources);
  return [
    ...parts.map(({ text }) => truncate(text, MAX_PART_BYTES)),
    ...describeRest(report, shown),
    ...(report.remarks ?? []),
    ...(sources.length > 0 ? [['Sources:', ...sources].join('\n')] : []),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function describeRest({ parts, list }: Report, shown: number): readonly string[] {
  const { total, skipped, noun } = list ?? { total: parts.length, skipped: 0, noun: 'entries' };
  const next = skipped + shown;
  const left = total - next;
  if (left <= 0) return [];
  const range = shown === 0 ? 'none' : `${skipped + 1} to ${next}`;
  const advice = list ? ` For the next ones, call the tool again with skip: ${next}.` : '';
  return [`Shown: ${range} of ${total} ${noun}. Not shown: ${left}.${advice}`];
}

/** Cuts a text at a limit of bytes without splitting a character. */
function truncate(text: string, maxBytes: number): string {
  const bytes = Buffer.from(text);
  if (bytes.length <= maxBytes) return text;
  return `${new TextDecoder().decode(bytes.subarray(0, maxBytes - 3), { stream: true })}…`;
}
