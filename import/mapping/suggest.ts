import { editDistance } from '../../src/graph/model/edit-distance.ts';
import { foldName } from '../../src/graph/model/fold-name.ts';

/** Returns up to three words with a similar spelling, the most similar first. */
export function suggest(text: string, words: Iterable<string>): readonly string[] {
  const wanted = foldName(text);
  const most = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  const similar: { word: string; edits: number }[] = [];
  for (const word of new Set(words)) {
    const folded = foldName(word);
    const isPart = folded.length > 3 && ` ${wanted} `.includes(` ${folded} `);
    const edits = editDistance(folded, wanted, most);
    if (edits <= most) similar.push({ word, edits });
    else if (isPart) similar.push({ word, edits: most + 1 - folded.length / 1000 });
  }
  return similar
    .toSorted((one, other) => one.edits - other.edits || (one.word < other.word ? -1 : 1))
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** Formats suggestions as a question, with a space before it. Empty if there are none. */
export function asQuestion(suggestions: readonly string[]): string {
  const words = suggestions.map((word) => `"${word}"`);
  const last = words.at(-1);
  if (last === undefined) return '';
  const rest = words.slice(0, -1).join(', ');
  return `. Did you mean ${rest === '' ? last : `${rest} or ${last}`}?`;
}

const MOST = 3;
