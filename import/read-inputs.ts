import { bundledSources } from './bundled-sources.ts';
import type { Context } from './context.ts';
import { describeFault, type Fault } from './fault.ts';
import { ImportError } from './import-error.ts';
import { readContext, type LeftOut } from './read-context.ts';
import type { Source } from './source.ts';
import { validate, type Validation } from './validate.ts';

/** What the first reading of all files came to. */
export interface Inputs {
  readonly context: Context;
  readonly validations: readonly Validation[];
  readonly faults: readonly Fault[];
}

/** Reads all files once; throws with every fault where there are more than are borne. */
export async function readInputs(
  root: string,
  sources: readonly Source[],
  maxErrors: number,
): Promise<Inputs> {
  let leftOut: LeftOut = new Map();
  for (;;) {
    const context = await readContext(root, bundledSources, leftOut);
    const validations: Validation[] = [];
    for (const source of sources) validations.push(await validate(root, source, context));
    const faults = validations.flatMap((each) => each.faults);
    if (faults.length > maxErrors) throw new ImportError('BAD_DATA', describe(faults));
    // What refers to a row that is left out has a fault too: read again, until no more rows fall out.
    if (countLines(validations) === countLeftOut(leftOut)) return { context, validations, faults };
    leftOut = new Map(validations.map((each) => [each.source.id, each.faultyLines]));
  }
}

function describe(faults: readonly Fault[]): string {
  const lines = faults.map(describeFault);
  return `${lines.join('\n')}\n${faults.length} faults; nothing was written.`;
}

function countLines(validations: readonly Validation[]): number {
  return validations.reduce((sum, { faultyLines }) => sum + faultyLines.size, 0);
}

function countLeftOut(leftOut: LeftOut): number {
  return [...leftOut.values()].reduce((sum, lines) => sum + lines.size, 0);
}
