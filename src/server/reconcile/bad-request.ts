/** A request that the reconciliation service rejects, with a status: 400 if it is invalid, 413 if it is too large. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}
