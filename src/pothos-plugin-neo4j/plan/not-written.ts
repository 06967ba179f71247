/** Thrown if an answer cannot be written directly. The graphql-js executor must then produce it. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

/** Thrown if an answer exceeds its maximum length. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge';
}
