/** The environment variables that say where a database of the test run is. */
export interface Database {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** Holds the bundled data, and is only read. */
export const READING: Database = {
  uri: 'NEO4J_READING_URI',
  username: 'NEO4J_READING_USERNAME',
  password: 'NEO4J_READING_PASSWORD',
};

/** Filled and cleared by suites; the importer and the server, started by suites, look here too. */
export const WRITING: Database = {
  uri: 'NEO4J_URI',
  username: 'NEO4J_USERNAME',
  password: 'NEO4J_PASSWORD',
};

/** How to reach a database of this run; throws in a suite whose project has not started it. */
export function findAccess({ uri, username, password }: Database) {
  const found = process.env[uri];
  if (found === undefined) {
    throw new Error(
      `${uri} is not set: a suite gets the database whose open-….ts it imports itself, and only one (CONTRIBUTING.md)`,
    );
  }
  return {
    uri: found,
    username: process.env[username] ?? 'neo4j',
    password: process.env[password] ?? '',
    database: 'neo4j',
  };
}
