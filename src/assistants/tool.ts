import { z } from 'zod';
import type { Report } from './report.ts';

/** A GraphQL operation that a tool runs. */
export interface Operation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /**
   * The codes of the errors that the tool reports itself. Other errors make the tool fail. ANY accepts every error.
   * Default: none.
   */
  readonly accepts?: readonly string[] | 'ANY';
}

/** An error of an operation, with its code. */
export interface OperationError {
  readonly message: string;
  readonly code: string;
}

/** The response of an operation. */
export interface OperationAnswer {
  readonly data: unknown;
  readonly errors: readonly OperationError[];
  /** The messages of the notices. */
  readonly notices: readonly string[];
  /** The JSON text of the response. */
  readonly text: string;
}

/** Runs an operation within the limits of the server. Throws a ToolFailure for errors that the tool does not accept. */
export type RunOperation = (operation: Operation) => Promise<OperationAnswer>;

/** A tool for assistants. Tools only read data. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  /** Runs operations for the given arguments and returns the report. Throws a ToolFailure if an argument is invalid or an operation fails. */
  answer(given: unknown, run: RunOperation): Promise<Report>;
}

/** A text that an assistant can read. */
export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly mimeType: string;
  readonly read: () => string;
}

/** A family of texts, with one text for each name. */
export interface ResourceFamily extends Omit<Resource, 'uri' | 'read'> {
  /** The part of the URI before the name. */
  readonly prefix: string;
  /** The variable for the name in the URI template. */
  readonly variable: string;
  /** Returns the text for a name, or undefined if the name is unknown. */
  readonly read: (name: string) => string | undefined;
}

/** The tools and texts for an assistant, and instructions for their use. */
export interface Assistant {
  readonly title: string;
  readonly instructions: string;
  readonly tools: readonly Tool[];
  readonly resources: readonly Resource[];
  readonly families: readonly ResourceFamily[];
}

/** The error of a failed tool call or operation, with an error code of the API. */
export class ToolFailure extends Error {
  override readonly name = 'ToolFailure';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The definition of a tool. The arguments of `answer` have the types of `input`. */
export interface ToolDefinition<Shape extends z.ZodRawShape> extends Pick<
  Tool,
  'name' | 'title' | 'description'
> {
  readonly input: Shape;
  answer(given: z.output<z.ZodObject<Shape>>, run: RunOperation): Promise<Report>;
}

/** Defines a tool. A call with invalid arguments throws a ToolFailure whose message lists all invalid arguments. */
export function defineTool<Shape extends z.ZodRawShape>(definition: ToolDefinition<Shape>): Tool {
  const input = z.strictObject(definition.input);
  return {
    ...definition,
    input,
    answer: (given, run) => {
      const parsed = input.safeParse(omitEmpty(given));
      if (!parsed.success) throw new ToolFailure('BAD_USER_INPUT', describe(parsed.error));
      return definition.answer(parsed.data, run);
    },
  };
}

/** Removes null and empty values, which language models send for unused arguments. */
function omitEmpty(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given ?? {};
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== ''),
  );
}

function describe({ issues }: z.ZodError): string {
  const lines = issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  return `The arguments are invalid. ${lines.join('. ')}.`;
}
