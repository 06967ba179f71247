/** A collection from which the smallest item can be removed at any time. */
export interface Heap<Item> {
  push(item: Item): void;
  pop(): Item | undefined;
  readonly size: number;
}

/** Creates an empty heap with the order of `compare`. */
export function createHeap<Item>(compare: (one: Item, other: Item) => number): Heap<Item> {
  const items: Item[] = [];
  const isLess = (one: number, other: number): boolean =>
    compare(items[one] as Item, items[other] as Item) < 0;
  const swap = (one: number, other: number): void => {
    [items[one], items[other]] = [items[other] as Item, items[one] as Item];
  };
  return {
    get size() {
      return items.length;
    },
    push(item) {
      let at = items.push(item) - 1;
      for (let above = parentOf(at); at > 0 && isLess(at, above); above = parentOf(at)) {
        swap(at, above);
        at = above;
      }
    },
    pop() {
      const least = items[0];
      const last = items.pop();
      if (items.length === 0 || last === undefined) return least;
      items[0] = last;
      let at = 0;
      for (let below = lesserChild(at); below > 0 && isLess(below, at); below = lesserChild(at)) {
        swap(at, below);
        at = below;
      }
      return least;
    },
  };

  /** Returns the smaller child of a position, or 0 if there is none. */
  function lesserChild(at: number): number {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    if (left >= items.length) return 0;
    return right < items.length && isLess(right, left) ? right : left;
  }
}

function parentOf(at: number): number {
  return (at - 1) >> 1;
}
