/** Information about an answer that is not an error, such as a truncated list. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}
