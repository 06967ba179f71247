/** No Neo4j is available on this machine. The message gives the reason and the options for installing one. */
export class NoDatabase extends Error {
  override readonly name = 'NoDatabase';
  readonly code = 'NO_DATABASE';

  constructor(reason: string, options?: ErrorOptions) {
    super(`${reason}\n${WAYS}`, options);
  }
}

const WAYS = `There are three ways to get a Neo4j for gaiko:
  1. install Java 17 or newer and Maven, then start again: gaiko downloads and runs Neo4j itself;
  2. with Docker: NEO4J_PASSWORD=… docker compose up, with a password of your choice;
  3. set NEO4J_URI (and NEO4J_USERNAME, NEO4J_PASSWORD) to a Neo4j 5 of your own.`;
