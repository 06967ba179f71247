/** Counts a request of an address, and returns whether it is allowed. */
export type RateLimit = (address: string) => boolean;

const MAX_ADDRESSES = 10_000;

/** Creates a limit of requests per minute and address, which is refilled continuously. Null means no limit. */
export function createRateLimit(
  perMinute: number | null,
  now: () => number = () => performance.now(),
): RateLimit {
  if (perMinute === null) {
    return () => true;
  }
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (address) => {
    const at = now();
    const bucket = buckets.get(address) ?? { left: perMinute, at };
    const left = Math.min(perMinute, bucket.left + ((at - bucket.at) * perMinute) / 60_000);
    const isAllowed = left >= 1;
    // Removing and adding the entry moves it to the end, so that the least recently active address is evicted first.
    buckets.delete(address);
    buckets.set(address, { left: isAllowed ? left - 1 : left, at });
    forgetOldest(buckets);
    return isAllowed;
  };
}

function forgetOldest(buckets: Map<string, unknown>): void {
  const [oldest] = buckets.keys();
  if (buckets.size > MAX_ADDRESSES && oldest !== undefined) {
    buckets.delete(oldest);
  }
}
