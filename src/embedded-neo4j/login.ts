import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { NoDatabase } from './no-database.ts';
import { readJson } from './read-json.ts';

/**
 * The address and login of the embedded Neo4j in a home. `bolt` is null until Neo4j has responded for the first time.
 */
export type Login = z.infer<typeof loginSchema>;

const loginSchema = z.object({
  username: z.string(),
  password: z.string(),
  bolt: z.string().nullable(),
  browser: z.string().nullable(),
});

/** Reads the login of a home. Returns null before the first start. */
export async function readLogin(home: string): Promise<Login | null> {
  const found = await readJson(join(home, LOGIN));
  if (found === undefined) return null;
  const login = loginSchema.safeParse(found);
  if (login.success) return login.data;
  throw new NoDatabase(`${join(home, LOGIN)} is damaged. ${START_OVER}`);
}

/** Saves the login of a home in a file that only its owner can read. */
export async function writeLogin(home: string, login: Login): Promise<void> {
  await writePrivately(join(home, LOGIN), `${JSON.stringify(login, null, 2)}\n`);
}

/** Returns the saved login, or creates one that the database adopts at its first start. */
export async function prepareLogin(home: string): Promise<Login> {
  const kept = await readLogin(home);
  const data = join(home, 'data');
  if (kept === null && existsSync(join(data, 'databases'))) {
    throw new NoDatabase(`${join(home, LOGIN)}, which has the password, is missing. ${START_OVER}`);
  }
  // An interrupted first start can leave an empty database without this password.
  if (kept?.bolt == null) await rm(data, { recursive: true, force: true });
  const login = kept ?? newLogin();
  if (kept === null) await writeLogin(home, login);
  if (login.bolt === null) await writeFirstPassword(data, login);
  return login;
}

const LOGIN = 'login.json';
const START_OVER =
  'Restore the file, or delete its whole folder: gaiko then starts over and imports the data again.';

function newLogin(): Login {
  const password = randomBytes(24).toString('base64url');
  return { username: 'neo4j', password, bolt: null, browser: null };
}

/** Writes the file from which Neo4j reads its first user when it creates the system database. */
async function writeFirstPassword(data: string, login: Login): Promise<void> {
  const salt = randomBytes(32);
  let digest = createHash('sha256').update(salt).update(login.password).digest();
  for (let round = 1; round < ROUNDS; round += 1) {
    digest = createHash('sha256').update(digest).digest();
  }
  const line = `${login.username}:SHA-256,${digest.toString('hex')},${salt.toString('hex')},${ROUNDS}:\n`;
  await writePrivately(join(data, 'dbms', 'auth.ini'), line);
}

const ROUNDS = 1024;

async function writePrivately(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const next = `${path}.${process.pid}`;
  await writeFile(next, text, { mode: 0o600 });
  await rename(next, path);
}
