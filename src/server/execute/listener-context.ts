/** The context that the HTTP listener passes to Yoga. */
export interface ListenerContext {
  /** The network of the client. Missing if the request comes from the same process. */
  readonly client?: string | undefined;
  /**
   * The address under which the client reaches the server, without a slash at its end. Missing if the request comes from
   * the same process.
   */
  readonly publicUrl?: string | undefined;
  /** The key of the request. Missing if the response must not be cached. */
  readonly requestKey?: string | undefined;
  /** Closes the connection, which shows the client that its response is incomplete. Missing within the same process. */
  readonly closeConnection?: (() => void) | undefined;
}
