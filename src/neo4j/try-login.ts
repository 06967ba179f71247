import neo4j from 'neo4j-driver';

/** What came of one attempt to log in. */
export type LoginAttempt = 'accepted' | 'refused' | 'unreachable';

/** Tries a login over a connection of its own, within two seconds. */
export async function tryLogin(
  uri: string,
  username: string,
  password: string,
): Promise<LoginAttempt> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    connectionTimeout: 1_500,
    connectionAcquisitionTimeout: 2_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    await driver.getServerInfo();
    return 'accepted';
  } catch (error) {
    // Neo4j tells a wrong password, and too many of them, by codes of this family.
    if (error instanceof neo4j.Neo4jError && error.code.includes('.Security.')) return 'refused';
    return 'unreachable';
  } finally {
    await driver.close();
  }
}
