/** The environment variables with the address of a test database. */
export interface Database {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

/** The database with the bundled data. Tests only read it. */
export const READING: Database = {
  uri: 'NEO4J_READING_URI',
  username: 'NEO4J_READING_USERNAME',
  password: 'NEO4J_READING_PASSWORD',
};

/** The database that suites fill and clear. The importer and the server also use it if a suite starts them. */
export const WRITING: Database = {
  uri: 'NEO4J_URI',
  username: 'NEO4J_USERNAME',
  password: 'NEO4J_PASSWORD',
};

/** Returns the address of a test database. Throws if the project of the suite does not start it. */
export function findAccess({ uri, username, password }: Database) {
  const found = process.env[uri];
  if (found === undefined) {
    throw new Error(
      `${uri} is not set. A suite must directly import the open-….ts file of its database, and of only one (see CONTRIBUTING.md).`,
    );
  }
  return {
    uri: found,
    username: process.env[username] ?? 'neo4j',
    password: process.env[password] ?? '',
    database: 'neo4j',
  };
}
