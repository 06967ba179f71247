/** Thrown if an answer contains an error or an unusual value, so that the executor of graphql-js must produce it. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}
