import { join } from 'node:path';

interface EmbeddedLogin {
  readonly username: string;
  readonly password: string;
  /** The folder of the embedded Neo4j. */
  readonly home: string;
}

/**
 * Returns the login of the embedded Neo4j in words. Contains the password only if the output is a terminal, because other
 * output is often stored. Otherwise, contains the path of the file with the password.
 */
export function describeLogin(
  { username, password, home }: EmbeddedLogin,
  { isTTY }: { readonly isTTY?: boolean },
): string {
  const secret = isTTY === true ? password : `in ${join(home, 'login.json')}`;
  return `username ${username}, password ${secret}`;
}
