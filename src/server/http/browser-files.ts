/** A file for Neo4j Browser, which loads it from another origin. */
export interface BrowserFile {
  readonly contentType: string;
  /** Returns the content. Links in the content lead to the server at `serverUrl`. */
  render(serverUrl: string): string | Uint8Array;
}

/** The files for Neo4j Browser, by path. */
export type BrowserFiles = Readonly<Partial<Record<string, BrowserFile>>>;

/** The headers that let pages of every origin read a file. The files contain no data of clients and no facts. */
export const OPEN_TO_ALL = { 'access-control-allow-origin': '*' } as const;

/** Answers a request for a file. */
export function answerFile(file: BrowserFile, request: Request): Response {
  const content = file.render(new URL(request.url).origin);
  const headers = { 'content-type': file.contentType, 'cache-control': 'no-cache', ...OPEN_TO_ALL };
  return new Response(typeof content === 'string' ? content : Buffer.from(content), { headers });
}
