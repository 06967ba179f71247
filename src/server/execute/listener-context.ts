/** The context that the HTTP listener passes to Yoga. */
export interface ListenerContext {
  /** The network of the client. Requests within this process have no network. */
  readonly client?: string | undefined;
  /**
   * The address under which the client reaches the server, without a slash at its end. Missing if the request comes from
   * the same process.
   */
  readonly publicUrl?: string | undefined;
  /** The key of the request in the response cache. The response to a request without a key is not cached. */
  readonly requestKey?: string | undefined;
  /** Closes the connection of the client, to signal that a response is incomplete. */
  readonly closeConnection?: (() => void) | undefined;
}
