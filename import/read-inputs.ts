import type { Context } from './context.ts';
import { describeFault, type Fault } from './fault.ts';
import { openOverlaps } from './find-overlaps.ts';
import { ImportError } from './import-error.ts';
import type { Input } from './input.ts';
import { readContext } from './read-context.ts';
import { publicationsOf } from './read-records.ts';
import { NO_ROW, openRowBook, type RowBook } from './row-book.ts';
import { validate, type Validation } from './validate.ts';

/** What the first reading of all files came to. */
export interface Inputs {
  readonly context: Context;
  readonly book: RowBook;
  readonly validations: readonly Validation[];
  readonly faults: readonly Fault[];
}

/** What is read for an import: the files to import, and those that stand beside them. */
export interface Reading {
  readonly inputs: readonly Input[];
  /** Tables that are only looked up. */
  readonly lookedUp: readonly Input[];
  /** Tables that were imported before and may refer to rows that are gone now. */
  readonly dependent: readonly Input[];
}

/** Reads all files once; throws with every fault where there are more than are borne. */
export async function readInputs(
  { inputs, lookedUp, dependent }: Reading,
  maxErrors: number,
): Promise<Inputs> {
  let known: readonly Validation[] = [];
  for (;;) {
    const leftOut = new Map(known.map(({ input, faultyLines }) => [input, faultyLines]));
    const isLeftOut = (input: Input, line: number): boolean =>
      leftOut.get(input)?.has(line) === true;
    const context = await readContext([...inputs, ...lookedUp], isLeftOut);
    const book = openRowBook();
    const reading = { context, book, overlaps: openOverlaps() };
    const validations: Validation[] = [];
    for (const [number, input] of inputs.entries())
      validations.push(withNotes(await validate(input, number, reading), inputs, context));
    for (const input of inputs) book.say(NO_ROW, publicationsOf(input));
    const own = validations.flatMap((each) => each.faults);
    // Of a file that could not be read as a whole all that refers to it would seem to dangle.
    const isUnread = validations.some((each) => each.rows === 0 && each.faults.length > 0);
    if (isUnread && own.length > maxErrors) throw new BadData(own);
    const faults = [...own, ...(await checkDependents(dependent, context))];
    if (faults.length > maxErrors) throw new BadData(faults);
    // What refers to a row that is left out has a fault too: read again, until no more rows fall out.
    if (countLines(validations) === countLines(known))
      return { context, book, validations, faults };
    known = validations;
  }
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
): Promise<readonly Fault[]> {
  const reading = { context, book: openRowBook(), overlaps: openOverlaps() };
  const faults: Fault[] = [];
  for (const [number, input] of dependent.entries())
    faults.push(...(await validate(input, number, reading)).faults);
  return faults;
}

/** Faults in files, more than are borne: nothing was written. */
export class BadData extends ImportError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const lines = faults.map(describeFault);
    super('BAD_DATA', `${lines.join('\n')}\n${faults.length} faults; nothing was written.`);
    this.faults = faults;
  }
}

function countLines(validations: readonly Validation[]): number {
  return validations.reduce((sum, { faultyLines }) => sum + faultyLines.size, 0);
}
