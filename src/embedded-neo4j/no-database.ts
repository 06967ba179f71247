/** No Neo4j is available on this machine. The message gives the reason and the options for installing one. */
export class NoDatabase extends Error {
  override readonly name = 'NoDatabase';
  readonly code = 'NO_DATABASE';

  /** `remedy` tells the user how to make the embedded Neo4j work. */
  constructor(reason: string, { remedy, ...options }: ErrorOptions & { remedy?: string } = {}) {
    super([reason, remedy, OTHERS].filter(Boolean).join('\n\n'), options);
  }
}

const DOCKER =
  process.platform === 'win32'
    ? `$env:NEO4J_PASSWORD='choose-a-password'; docker compose up`
    : 'NEO4J_PASSWORD=choose-a-password docker compose up';

const OTHERS = `Or use Docker, with a password of your choice:

  ${DOCKER}

Or use a Neo4j 5 of your own: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.`;
