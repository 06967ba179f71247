/** Something to know of an answer that is no error: what was cut, or what was asked in vain. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}
