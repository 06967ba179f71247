import { joinLater, mapLater, type Later } from '../load/later.ts';
import type { OperationPace } from '../load/pace.ts';

/** The number of items of a part. */
const PART = 200;

type Texts = readonly string[];

/**
 * Writes a text for each item. Waits between two parts if the turn of the operation is over. Waits before the first part only
 * if `canWait` is true.
 */
export function writeInParts<Item>(
  { pace, canWait }: { readonly pace: OperationPace; readonly canWait: boolean },
  items: readonly Item[],
  write: (part: readonly Item[]) => Later<Texts>,
): Later<Texts> {
  const parts: Later<Texts>[] = [];
  const writeFrom = (from: number): Later<Texts> => {
    for (let at = from; at < items.length; at += PART) {
      const last = parts.at(-1);
      // If the values must be loaded, all parts are requested now, so that one statement loads all values.
      const isLoading = last instanceof Promise;
      if (!isLoading && at > from && pace.isDue(PART)) return pace.later(() => writeFrom(at));
      const part = write(items.slice(at, at + PART));
      // Node.js exits after an unhandled rejection. A later part can throw before the parts are joined.
      if (part instanceof Promise) part.catch(() => undefined);
      parts.push(part);
    }
    return mapLater(
      joinLater(parts, (part) => part),
      // `flat` is several times slower.
      (texts) => ([] as string[]).concat(...texts),
    );
  };
  if (pace.isDue(Math.min(items.length, PART)) && canWait) return pace.later(() => writeFrom(0));
  return items.length <= PART ? write(items) : writeFrom(0);
}
