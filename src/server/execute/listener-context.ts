/** The context that the HTTP listener passes to Yoga. */
export interface ListenerContext {
  /** The network of the client. It is missing if the request comes from the same process. */
  readonly client?: string | undefined;
  /** The key of the request. It is missing if the response must not be cached. */
  readonly requestKey?: string | undefined;
}
