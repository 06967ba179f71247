import neo4j from 'neo4j-driver';

/** The result of one login attempt. */
export type LoginAttempt = 'accepted' | 'refused' | 'unreachable';

/** Tries to log in over a new connection, for at most two seconds. */
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
    // Neo4j reports a wrong password and too many attempts with codes of this family.
    if (error instanceof neo4j.Neo4jError && error.code.includes('.Security.')) return 'refused';
    return 'unreachable';
  } finally {
    await driver.close();
  }
}
