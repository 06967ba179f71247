/** A CPU profile that Node.js writes with `--cpu-prof`. Times are in microseconds of the monotonic clock. */
export interface CpuProfile {
  readonly startTime: number;
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** The id of the running function in each sample. */
  readonly samples: readonly number[];
  /** The time between a sample and the previous one. */
  readonly timeDeltas: readonly number[];
}

/** The parts of a process between which a profile divides the time. */
export const PARTS = [
  'gaiko',
  'driver',
  'Yoga',
  'other packages',
  'Node.js',
  'system calls',
  'garbage collection',
] as const;

export type Part = (typeof PARTS)[number];

/** The shares of the parts in the busy time, from 0 to 1. */
export type Shares = Readonly<Record<Part, number>>;

/** Divides the busy time between two times among the parts. A function counts for the part that contains its code. */
export function divideTime(profile: CpuProfile, from: number, until: number): Shares {
  const partById = new Map(profile.nodes.map(({ id, callFrame }) => [id, partOf(callFrame)]));
  const times = new Map<Part, number>();
  let at = profile.startTime;
  for (const [index, id] of profile.samples.entries()) {
    const duration = profile.timeDeltas[index] ?? 0;
    at += duration;
    const part = partById.get(id);
    if (part && at >= from && at < until) times.set(part, (times.get(part) ?? 0) + duration);
  }
  const busy = [...times.values()].reduce((sum, time) => sum + time, 0);
  const shares = PARTS.map((part) => [part, (times.get(part) ?? 0) / Math.max(1, busy)] as const);
  return Object.fromEntries(shares) as Record<Part, number>;
}

/** The functions of V8 and Node.js in which a process waits for the operating system. */
const SYSTEM_CALLS: ReadonlySet<string> = new Set([
  '(program)',
  'writeBuffer',
  'writeUtf8String',
  'writeLatin1String',
  'writev',
]);

const YOGA = /^(graphql-yoga|@whatwg-node\/.*|@envelop\/.*)$/;

/** Returns the part of a function, or null while the process is idle. */
function partOf({ functionName, url }: CpuProfile['nodes'][number]['callFrame']): Part | null {
  if (functionName === '(idle)') return null;
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (url === '' && SYSTEM_CALLS.has(functionName)) return 'system calls';
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (name === undefined) return url.startsWith('file:') ? 'gaiko' : 'Node.js';
  if (name.startsWith('neo4j-driver')) return 'driver';
  return YOGA.test(name) ? 'Yoga' : 'other packages';
}
