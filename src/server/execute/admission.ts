import { GraphQLError } from 'graphql';

/** The limits of an admission. */
export interface AdmissionLimits {
  /** The maximum total weight of the running operations. A heavier operation runs alone. */
  readonly running: number;
  /** The maximum number of waiting operations. */
  readonly waiting: number;
  /** The maximum time that an operation waits, in milliseconds. Default: no limit. */
  readonly waitMs?: number;
  /** The number of seconds after which a rejected client can retry. Default: 1. */
  readonly retryAfter?: number;
}

/** An operation that asks for admission. */
export interface Applicant {
  /** Removes the operation from the queue. */
  readonly signal?: AbortSignal | undefined;
  /** The client that sent the operation. Default: all operations belong to one client. */
  readonly client?: string | undefined;
  /** The share of `running` that the operation uses. Default: 1. */
  readonly weight?: number;
}

/** Limits the running and waiting operations. */
export interface Admission {
  /** Waits until the work can run, then runs it. Throws if the queue is full, the wait is too long or the signal aborts. */
  run<Result>(work: () => Promise<Result>, applicant: Applicant): Promise<Result>;
}

interface Waiting {
  readonly client: string;
  readonly weight: number;
  readonly enter: () => void;
  readonly refuse: () => void;
}

/**
 * Creates an admission. Admits clients with a lower total weight of running operations first. If the queue is full, a new
 * operation replaces the last waiting operation of the client with the most waiting operations, unless the client of the new
 * operation has as many.
 */
export function createAdmission(limits: AdmissionLimits): Admission {
  const queue = new Set<Waiting>();
  /** The weights of the running operations, by client. */
  const running = new Map<string, number>();
  let used = 0;
  const fits = (weight: number): boolean => used === 0 || used + weight <= limits.running;
  const change = (client: string, by: number): void => {
    const weight = (running.get(client) ?? 0) + by;
    used += by;
    if (weight === 0) running.delete(client);
    else running.set(client, weight);
  };
  const admitNext = (): void => {
    for (let next = findNext(queue, running); next && fits(next.weight);) {
      queue.delete(next);
      change(next.client, next.weight);
      next.enter();
      next = findNext(queue, running);
    }
  };
  const enter = async ({ signal, client = '', weight = 1 }: Applicant): Promise<void> => {
    if (queue.size === 0 && fits(weight)) {
      change(client, weight);
      return;
    }
    if (queue.size >= limits.waiting && !makeRoom(queue, client)) throw tooBusy(limits);
    await waitInQueue(queue, { client, weight, signal }, limits);
  };
  return {
    async run(work, applicant) {
      const { client = '', weight = 1 } = applicant;
      await enter(applicant);
      try {
        return await work();
      } finally {
        change(client, -weight);
        admitNext();
      }
    },
  };
}

/** Adds an operation to the queue. Waits until it is admitted. Throws if the wait is too long or the signal aborts. */
async function waitInQueue(
  queue: Set<Waiting>,
  { signal, ...applicant }: Pick<Waiting, 'client' | 'weight'> & Pick<Applicant, 'signal'>,
  limits: AdmissionLimits,
): Promise<void> {
  let refuse = (): void => undefined;
  const admitted = new Promise<void>((resolve, reject) => {
    // If the operation has already entered, the work runs and fails because of the signal.
    refuse = () => {
      if (queue.delete(waiting)) reject(tooBusy(limits));
    };
    const waiting = { ...applicant, enter: resolve, refuse };
    queue.add(waiting);
  });
  signal?.addEventListener('abort', refuse, { once: true });
  const timer = limits.waitMs === undefined ? undefined : setTimeout(refuse, limits.waitMs);
  try {
    await admitted;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', refuse);
  }
}

/** Returns the first waiting operation of the client whose running operations have the lowest total weight. */
function findNext(
  queue: ReadonlySet<Waiting>,
  running: ReadonlyMap<string, number>,
): Waiting | undefined {
  let next: Waiting | undefined;
  for (const each of queue) {
    const weight = running.get(each.client) ?? 0;
    if (!next || weight < (running.get(next.client) ?? 0)) next = each;
    if (weight === 0) break;
  }
  return next;
}

/** Rejects the last operation of the client with the most waiting operations. Returns false if no other client has more. */
function makeRoom(queue: ReadonlySet<Waiting>, client: string): boolean {
  const counts = new Map<string, number>([[client, 1]]);
  for (const each of queue) counts.set(each.client, (counts.get(each.client) ?? 0) + 1);
  const most = Math.max(...counts.values());
  if (counts.get(client) === most) return false;
  const last = [...queue].findLast((each) => counts.get(each.client) === most);
  last?.refuse();
  return last !== undefined;
}

function tooBusy({ retryAfter = 1 }: AdmissionLimits): GraphQLError {
  const seconds = retryAfter === 1 ? 'a second' : `${retryAfter} seconds`;
  return new GraphQLError(`The server is overloaded. Try again in ${seconds}.`, {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: { 'retry-after': String(retryAfter) } },
    },
  });
}
