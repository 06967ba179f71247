import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { Driver } from 'neo4j-driver';
import { profile, type SentStatement } from './database.ts';

/** The path that returns the statements of a request and their database hits, in place of its answer. */
export const STATEMENTS_PATH = '/statements';

/** Records the statements of one request at a time. */
export interface Recorder {
  /** Notes a statement if a request is being recorded. */
  note(statement: SentStatement): void;
  /** Runs work and returns the statements that it sent. */
  record(work: () => Promise<unknown>): Promise<readonly SentStatement[]>;
}

/** Returns a recorder that notes nothing until it records. */
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
  /** Answers the body of a request without sending the answer. */
  readonly run: (body: string) => Promise<unknown>;
  readonly recorder: Recorder;
  readonly driver: Driver;
  readonly database: string;
}

/** Serves a compared server on a free port and prints its address. */
export function serve({ answer, run, recorder, driver, database }: Options): void {
  const explain = async (request: IncomingMessage): Promise<string> => {
    const body = await readBody(request);
    const sent = await recorder.record(() => run(body));
    return JSON.stringify(await profile(driver, database, sent));
  };
  const server = createServer((request, response) => {
    if (request.url !== STATEMENTS_PATH) {
      answer(request, response);
      return;
    }
    explain(request).then(
      (text) => response.end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    process.stdout.write(`Listening at http://127.0.0.1:${port}\n`);
  });
}

/** Reads the body of a request as text. */
export function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      resolve(text);
    });
    request.on('error', reject);
  });
}
