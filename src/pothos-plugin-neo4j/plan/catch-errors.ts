import { isNonNullType, locatedError, type GraphQLError } from 'graphql';
import type { Later } from '../load/later.ts';
import { AnswerTooLarge, NotWritten } from './not-written.ts';
import type { PlannedField } from './object-plan.ts';

type Texts = readonly string[];

/**
 * Writes a root field. If the field or a field below fails, adds the error with the path of the root field to `errors`, and
 * returns the JSON text `null`. Throws the error if there is no list of errors or the root field cannot be null.
 */
export function catchErrors(
  { type, info }: PlannedField,
  errors: GraphQLError[] | undefined,
  write: () => Later<Texts>,
): Later<Texts> {
  const recover = (error: unknown): Texts => {
    const isFinal = error instanceof NotWritten || error instanceof AnswerTooLarge;
    if (!errors || isFinal) throw error;
    const located = locatedError(error, info.fieldNodes, [info.path.key]);
    if (isNonNullType(type)) throw located;
    errors.push(located);
    return ['null'];
  };
  try {
    const written = write();
    return written instanceof Promise ? written.catch(recover) : written;
  } catch (error) {
    return recover(error);
  }
}
