import type { Context } from '../table/context.ts';
import { describeIssue, type Issue } from './issue.ts';
import { openOverlaps } from './find-overlaps.ts';
import { describeShortage, findShortages, listShort, type Shortage } from './find-shortages.ts';
import { ImportError } from '../table/import-error.ts';
import { coversOf, type Input } from '../table/input.ts';
import { openRowReader, type RowReader } from '../table/row-reader.ts';
import { readContext } from './read-context.ts';
import { publicationsOf } from './read-records.ts';
import { NO_ROW, openRowIndex, type RowIndex } from './row-index.ts';
import { validate, type Validation } from './validate.ts';

/** The validation result of all files. */
export interface Inputs {
  readonly context: Context;
  readonly rowIndex: RowIndex;
  readonly validations: readonly Validation[];
  readonly issues: readonly Issue[];
}

/** The files read by an import: the imported files and related files. */
export interface Reading {
  readonly inputs: readonly Input[];
  /** The tables that are only used for lookups. */
  readonly lookedUp: readonly Input[];
  /** The tables of earlier imports that can refer to rows that no longer exist. */
  readonly dependent: readonly Input[];
}

/** The deviations that an import accepts. */
export interface Tolerance {
  /** The number of issues to tolerate. */
  readonly maxErrors: number;
  /** Whether files may have fewer rows than their edition. */
  readonly mayBeIncomplete: boolean;
}

/**
 * Reads and validates all files. Throws an error with all issues if there are more than tolerated. A reader keeps the
 * lookup tables, so several calls with the same reader parse these tables once.
 */
export async function readInputs(
  reading: Reading,
  { maxErrors, mayBeIncomplete }: Tolerance,
  reader = openRowReader(),
): Promise<Inputs> {
  const first = await readOnce(reading, reader);
  const shortages = findShortages(first.validations, first.context);
  const unreported = mayBeIncomplete ? [] : shortages.filter(({ isReported }) => !isReported);
  const own = [
    ...first.validations.flatMap(({ issues }) => issues),
    ...unreported.map(describeShortage),
  ];
  // References to an incompletely read file would be reported as dangling.
  const isBroken = first.unread.size > 0 || first.validations.some(({ isCut }) => isCut);
  if (isBroken && own.length > maxErrors) throw new BadData(own);
  let [last, leftOut] = [first, 0];
  for (;;) {
    const issues = [...own, ...(await checkDependents(reading.dependent, last.context, reader))];
    if (issues.length > maxErrors) throw new BadData(issues);
    // Rows that refer to a skipped row are skipped too. The loop ends when no more rows are skipped.
    if (countLines(last.validations) === leftOut)
      return { ...last, validations: judgeCompleteness(last.validations, shortages), issues };
    leftOut = countLines(last.validations);
    last = await readOnce(reading, reader, { first, last });
  }
}

/** The result of one pass over all files. */
interface Pass extends Pick<Inputs, 'context' | 'rowIndex' | 'validations'> {
  readonly unread: ReadonlySet<string>;
}

async function readOnce(
  { inputs, lookedUp }: Reading,
  reader: RowReader,
  earlier?: { readonly first: Pass; readonly last: Pass },
): Promise<Pass> {
  const broken = new Set<string>();
  const isLeftOut = findLines(earlier?.last.validations ?? []);
  const context = await readContext([...inputs, ...lookedUp], reader, isLeftOut, (table) =>
    broken.add(table),
  );
  const unread = earlier?.first.unread ?? new Set([...broken, ...listShort(inputs, context)]);
  const rowIndex = openRowIndex();
  const hasIssue = earlier && findLines(earlier.first.validations);
  const shared = {
    reader,
    context,
    rowIndex,
    unread,
    overlaps: openOverlaps(),
    ...(hasIssue && { hasIssue }),
  };
  const validations: Validation[] = [];
  for (const [number, input] of inputs.entries())
    validations.push(withNotes(await validate(input, number, shared), inputs, context));
  for (const input of inputs) rowIndex.addRecords(NO_ROW, publicationsOf(input));
  return { context, rowIndex, validations, unread };
}

function findLines(validations: readonly Validation[]): (input: Input, line: number) => boolean {
  const lines = new Map(validations.map(({ input, linesWithIssues }) => [input, linesWithIssues]));
  return (input, line) => lines.get(input)?.has(line) === true;
}

// If rows are missing, the absence of a fact has no meaning.
function judgeCompleteness(
  validations: readonly Validation[],
  shortages: readonly Shortage[],
): readonly Validation[] {
  return validations.map((validation) => {
    const { input, linesWithIssues, warnings } = validation;
    const shortage = shortages.find(({ table }) => table === input.source.id);
    const reason =
      shortage?.message ??
      (linesWithIssues.size > 0 ? `has ${linesWithIssues.size} skipped rows` : '');
    if (reason === '') return validation;
    const isNoted = shortage !== undefined || coversOf(input).length > 0;
    const note = `${input.file} ${reason}. It is read without its coverage`;
    return { ...validation, isComplete: false, warnings: isNoted ? [...warnings, note] : warnings };
  });
}

// The notes on all files of a table are attached to the first file.
function withNotes(validation: Validation, inputs: readonly Input[], context: Context): Validation {
  const { source } = validation.input;
  const own = inputs.filter((each) => each.source === source);
  if (own[0] !== validation.input || source.external === null) return validation;
  const files = own.map(({ file }) => file);
  const notes = source.external.noteFiles(files, context);
  return { ...validation, warnings: [...validation.warnings, ...notes] };
}

async function checkDependents(
  dependent: readonly Input[],
  context: Context,
  reader: RowReader,
): Promise<readonly Issue[]> {
  const reading = { reader, context, rowIndex: openRowIndex(), overlaps: openOverlaps() };
  const issues: Issue[] = [];
  for (const [number, input] of dependent.entries())
    issues.push(...(await validate(input, number, reading)).issues);
  return issues;
}

/** The error of an import with more issues than tolerated. Nothing was written. */
export class BadData extends ImportError {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const lines = issues.map(describeIssue);
    const count = issues.length === 1 ? '1 error' : `${issues.length} errors`;
    super('BAD_DATA', `${lines.join('\n')}\n${count}; nothing was written.`);
    this.issues = issues;
  }
}

function countLines(validations: readonly Validation[]): number {
  return validations.reduce((sum, { linesWithIssues }) => sum + linesWithIssues.size, 0);
}
