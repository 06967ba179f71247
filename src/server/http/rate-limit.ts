/** Says whether an address may ask now, and counts it. */
export type RateLimit = (address: string) => boolean;

const MOST_ADDRESSES = 10_000;

/** A limit of so many requests a minute and address, refilled bit by bit; null = no limit. */
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
    // Taken out and put in again, so that the address that was silent longest is the first to be forgotten.
    buckets.delete(address);
    buckets.set(address, { left: isAllowed ? left - 1 : left, at });
    forgetOldest(buckets);
    return isAllowed;
  };
}

function forgetOldest(buckets: Map<string, unknown>): void {
  const [oldest] = buckets.keys();
  if (buckets.size > MOST_ADDRESSES && oldest !== undefined) {
    buckets.delete(oldest);
  }
}
