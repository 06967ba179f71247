/** A file for Neo4j Browser, which loads it from another origin. */
export interface BrowserFile {
  readonly contentType: string;
  /** Returns the content. Its links lead to the server at this URL. */
  render(serverUrl: string): string | Uint8Array;
}

/** The files for Neo4j Browser, by path. */
export type BrowserFiles = Readonly<Partial<Record<string, BrowserFile>>>;

/** Pages of every origin may read these files. They contain nothing of the client or the database. */
export const OPEN_TO_ALL = { 'access-control-allow-origin': '*' } as const;

/** Answers a request for a file. */
export function answerFile(file: BrowserFile, request: Request): Response {
  const content = file.render(new URL(request.url).origin);
  const headers = { 'content-type': file.contentType, 'cache-control': 'no-cache', ...OPEN_TO_ALL };
  return new Response(typeof content === 'string' ? content : Buffer.from(content), { headers });
}
