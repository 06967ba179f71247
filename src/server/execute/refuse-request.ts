import type { Logger } from 'pino';
import { answerError } from './answer-error.ts';

interface Refusing {
  readonly log: Logger;
  /** Called with the code of the error. */
  readonly onError: (code: string) => void;
}

/** Returns a JSON response with an error, for a request that is not an operation. Passes the code of the error to `onError`. */
export function refuseRequest(error: unknown, { log, onError }: Refusing): Response {
  const answered = answerError(error, { log });
  const { http, code } = answered.extensions;
  onError(String(code));
  const headers = { 'content-type': 'application/json; charset=utf-8', ...http?.headers };
  const body = {
    errors: [
      { message: answered.message, extensions: { ...answered.extensions, http: undefined } },
    ],
  };
  const status = STATUS[String(code)] ?? http?.status ?? 400;
  return new Response(JSON.stringify(body), { status, headers });
}

const STATUS: Readonly<Partial<Record<string, number>>> = {
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 503,
  INTERNAL_SERVER_ERROR: 500,
};
