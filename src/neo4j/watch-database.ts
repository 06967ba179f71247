import { DatabaseRefused, DatabaseUnavailable } from './errors.ts';
import type { LoginAttempt } from './try-login.ts';

/** The last known state of a database: whether it responds, and whether it accepts the login. */
export type DatabaseState = 'available' | 'unavailable' | 'refused';

/** Tracks the state of a database. */
export interface Watch {
  /** Throws immediately while the database is known to be unavailable or to reject the login. */
  check(): void;
  isAvailable(): boolean;
  /** Tries to log in over a new connection. Returns whether that succeeds within a time in milliseconds. */
  probe(withinMs: number): Promise<boolean>;
  /** Records a successful call. */
  noteSuccess(): void;
  /** Records a call that failed because of its connection. After several in a row, the database is unavailable. */
  noteFailure(): void;
  /** Records that the database rejected the login. The next attempt follows after a minute. */
  noteRefused(): void;
  stop(): void;
}

/** The pauses between login attempts. After a few rejected logins, Neo4j locks the user for all programs. */
const PAUSES_MS = { unavailable: 1_000, refused: 60_000 };
const PATIENCE_MS = 2_000;
const MAX_FAILURES = 5;

/** Starts to track the state of a database. `ask` tries to log in. `onChange` is called with each new state. */
export function watchDatabase(
  ask: () => Promise<LoginAttempt>,
  onChange: (state: DatabaseState) => void = () => undefined,
): Watch {
  let state: DatabaseState = 'available';
  let failures = 0;
  let asking: Promise<boolean> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const enter = (next: DatabaseState): void => {
    if (isStopped) return;
    clearTimeout(timer);
    if (next === 'available') failures = 0;
    else {
      // The timer does not keep the process alive.
      timer = setTimeout(() => void askNow(), PAUSES_MS[next]).unref();
    }
    if (next === state) return;
    state = next;
    onChange(next);
  };
  const askNow = (): Promise<boolean> =>
    (asking ??= attemptInTime(ask).then((attempt) => {
      asking = null;
      enter(STATES[attempt]);
      return attempt === 'accepted';
    }));
  return {
    check: () => {
      throwUnlessAvailable(state);
    },
    isAvailable: () => state === 'available',
    probe: (withinMs) =>
      state === 'available' ? within(withinMs, askNow(), false) : Promise.resolve(false),
    noteSuccess: () => {
      failures = 0;
    },
    noteFailure: () => {
      failures += 1;
      if (state === 'available' && failures >= MAX_FAILURES) enter('unavailable');
    },
    noteRefused: () => {
      if (state === 'available') enter('refused');
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      state = 'available';
    },
  };
}

const STATES: Readonly<Record<LoginAttempt, DatabaseState>> = {
  accepted: 'available',
  unreachable: 'unavailable',
  refused: 'refused',
};

function throwUnlessAvailable(state: DatabaseState): void {
  if (state === 'unavailable') throw new DatabaseUnavailable();
  if (state === 'refused') throw new DatabaseRefused();
}

/** Returns the result of a login attempt. A machine that accepts connections but never responds is unreachable. */
function attemptInTime(ask: () => Promise<LoginAttempt>): Promise<LoginAttempt> {
  const attempt = ask().catch((): LoginAttempt => 'unreachable');
  return within<LoginAttempt>(PATIENCE_MS, attempt, 'unreachable');
}

/** Returns the result of work, or a fallback if the work takes longer than a time in milliseconds. */
function within<Result>(ms: number, work: Promise<Result>, fallback: Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(fallback);
    }, ms).unref();
    work
      .finally(() => {
        clearTimeout(timer);
      })
      .then(resolve, reject);
  });
}
