import type { Context } from '../table/context.ts';
import { describeIssue, type Issue } from './issue.ts';
import { openOverlaps } from './find-overlaps.ts';
import { describeShortage, findShortages, listShort, type Shortage } from './find-shortages.ts';
import { ImportError } from '../table/import-error.ts';
import { coversOf, type Input } from '../table/input.ts';
import { readContext } from './read-context.ts';
import { publicationsOf } from './read-records.ts';
import { NO_ROW, openRowIndex, type RowIndex } from './row-index.ts';
import { validate, type Validation } from './validate.ts';

/** What the first reading of all files came to. */
export interface Inputs {
  readonly context: Context;
  readonly book: RowIndex;
  readonly validations: readonly Validation[];
  readonly faults: readonly Issue[];
}

/** What is read for an import: the files to import, and those that stand beside them. */
export interface Reading {
  readonly inputs: readonly Input[];
  /** Tables that are only looked up. */
  readonly lookedUp: readonly Input[];
  /** Tables that were imported before and may refer to rows that are gone now. */
  readonly dependent: readonly Input[];
}

/** What an import accepts although it is not as it should be. */
export interface Tolerance {
  /** How many faults are borne. */
  readonly maxErrors: number;
  /** Whether files may have fewer rows than their edition. */
  readonly mayBeIncomplete: boolean;
}

/** Reads all files once; throws with every fault where there are more than are borne. */
export async function readInputs(
  reading: Reading,
  { maxErrors, mayBeIncomplete }: Tolerance,
): Promise<Inputs> {
  const first = await readOnce(reading);
  const shortages = findShortages(first.validations, first.context);
  const untold = mayBeIncomplete ? [] : shortages.filter(({ isTold }) => !isTold);
  const own = [
    ...first.validations.flatMap(({ faults }) => faults),
    ...untold.map(describeShortage),
  ];
  // References to a file that was not read completely would seem to dangle.
  const isBroken = first.unread.size > 0 || first.validations.some(({ isCut }) => isCut);
  if (isBroken && own.length > maxErrors) throw new BadData(own);
  let [last, leftOut] = [first, 0];
  for (;;) {
    const faults = [...own, ...(await checkDependents(reading.dependent, last.context))];
    if (faults.length > maxErrors) throw new BadData(faults);
    // What refers to a row that is left out is left out too: read again, until no more rows fall out.
    if (countLines(last.validations) === leftOut)
      return { ...last, validations: judgeCompleteness(last.validations, shortages), faults };
    leftOut = countLines(last.validations);
    last = await readOnce(reading, { first, last });
  }
}

/** What one reading of all files came to. */
interface Pass extends Pick<Inputs, 'context' | 'book' | 'validations'> {
  readonly unread: ReadonlySet<string>;
}

async function readOnce(
  { inputs, lookedUp }: Reading,
  earlier?: { readonly first: Pass; readonly last: Pass },
): Promise<Pass> {
  const broken = new Set<string>();
  const isLeftOut = findLines(earlier?.last.validations ?? []);
  const context = await readContext([...inputs, ...lookedUp], isLeftOut, (table) =>
    broken.add(table),
  );
  const unread = earlier?.first.unread ?? new Set([...broken, ...listShort(inputs, context)]);
  const book = openRowIndex();
  const isFaulty = earlier && findLines(earlier.first.validations);
  const shared = { context, book, unread, overlaps: openOverlaps(), ...(isFaulty && { isFaulty }) };
  const validations: Validation[] = [];
  for (const [number, input] of inputs.entries())
    validations.push(withNotes(await validate(input, number, shared), inputs, context));
  for (const input of inputs) book.say(NO_ROW, publicationsOf(input));
  return { context, book, validations, unread };
}

function findLines(validations: readonly Validation[]): (input: Input, line: number) => boolean {
  const lines = new Map(validations.map(({ input, faultyLines }) => [input, faultyLines]));
  return (input, line) => lines.get(input)?.has(line) === true;
}

// If rows are missing, the absence of a fact means nothing.
function judgeCompleteness(
  validations: readonly Validation[],
  shortages: readonly Shortage[],
): readonly Validation[] {
  return validations.map((validation) => {
    const { input, faultyLines, warnings } = validation;
    const shortage = shortages.find(({ table }) => table === input.source.id);
    const reason =
      shortage?.message ??
      (faultyLines.size > 0 ? `has ${faultyLines.size} rows that are left out` : '');
    if (reason === '') return validation;
    const isNoted = shortage !== undefined || coversOf(input).length > 0;
    const note = `${input.file} ${reason}. It is read without its coverage`;
    return { ...validation, isComplete: false, warnings: isNoted ? [...warnings, note] : warnings };
  });
}

// What is odd about all files of a table together stands with the first of them.
function withNotes(validation: Validation, inputs: readonly Input[], context: Context): Validation {
  const { source } = validation.input;
  const own = inputs.filter((each) => each.source === source);
  if (own[0] !== validation.input || source.given === null) return validation;
  const files = own.map(({ file }) => file);
  const notes = source.given.noteFiles(files, context);
  return { ...validation, warnings: [...validation.warnings, ...notes] };
}

async function checkDependents(
  dependent: readonly Input[],
  context: Context,
): Promise<readonly Issue[]> {
  const reading = { context, book: openRowIndex(), overlaps: openOverlaps() };
  const faults: Issue[] = [];
  for (const [number, input] of dependent.entries())
    faults.push(...(await validate(input, number, reading)).faults);
  return faults;
}

/** Faults in files, more than are borne: nothing was written. */
export class BadData extends ImportError {
  readonly faults: readonly Issue[];

  constructor(faults: readonly Issue[]) {
    const lines = faults.map(describeIssue);
    super('BAD_DATA', `${lines.join('\n')}\n${faults.length} faults; nothing was written.`);
    this.faults = faults;
  }
}

function countLines(validations: readonly Validation[]): number {
  return validations.reduce((sum, { faultyLines }) => sum + faultyLines.size, 0);
}
