import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Driver } from 'neo4j-driver';
import { profile, type SentStatement } from './database.ts';
import { listenOnFreePort } from './listen.ts';

/** The path that runs a request and returns the statements and database hits of the request as JSON. */
export const STATEMENTS_PATH = '/statements';

/** Records the statements of one request at a time. */
export interface Recorder {
  /** Records a statement while `record` runs. Otherwise, has no effect. */
  note(statement: SentStatement): void;
  /** Runs a function and returns the statements that were noted meanwhile. */
  record(work: () => Promise<unknown>): Promise<readonly SentStatement[]>;
}

/** Creates a recorder. */
export function createRecorder(): Recorder {
  let noted: SentStatement[] | null = null;
  return {
    note(statement) {
      noted?.push(statement);
    },
    async record(work) {
      const statements: SentStatement[] = [];
      noted = statements;
      try {
        await work();
        return statements;
      } finally {
        noted = null;
      }
    },
  };
}

interface Options {
  readonly answer: RequestListener;
  /** Executes a request body without an HTTP response. */
  readonly run: (body: string) => Promise<unknown>;
  readonly recorder: Recorder;
  readonly driver: Driver;
  readonly database: string;
}

/** Starts a benchmark server on a free port and prints the URL. */
export async function serve({ answer, run, recorder, driver, database }: Options): Promise<void> {
  const explain = async (request: IncomingMessage): Promise<string> => {
    const body = await text(request);
    const sent = await recorder.record(() => run(body));
    return JSON.stringify(await profile(driver, database, sent));
  };
  const server = createServer((request, response) => {
    if (request.url !== STATEMENTS_PATH) {
      answer(request, response);
      return;
    }
    explain(request).then(
      (statements) => response.end(statements),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  const port = await listenOnFreePort(server);
  process.stdout.write(`Listening at http://127.0.0.1:${port}\n`);
}
