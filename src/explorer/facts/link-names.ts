/** A part of a sentence: plain text, or the name of an entity. */
export interface SentencePart<Entity> {
  readonly text: string;
  readonly entity?: Entity;
}

/** A sentence that is split at the names of entities, and the entities that the sentence does not name. */
export interface LinkedSentence<Entity> {
  readonly parts: readonly SentencePart<Entity>[];
  readonly unnamed: readonly Entity[];
}

/**
 * Splits a sentence at the first mention of each entity. A sentence may contain another name of an entity, such as the name
 * of a state on that date.
 */
export function linkNames<Entity extends { readonly name: string }>(
  text: string,
  entities: readonly Entity[],
): LinkedSentence<Entity> {
  let parts: readonly SentencePart<Entity>[] = [{ text }];
  const unnamed: Entity[] = [];
  // Longer names are searched before shorter names, because "South Korea" contains "Korea".
  for (const entity of entities.toSorted((a, b) => b.name.length - a.name.length)) {
    const next = splitAt(parts, entity);
    if (next) parts = next;
    else unnamed.push(entity);
  }
  return { parts, unnamed };
}

function splitAt<Entity extends { readonly name: string }>(
  parts: readonly SentencePart<Entity>[],
  entity: Entity,
): readonly SentencePart<Entity>[] | undefined {
  const index = parts.findIndex((part) => !part.entity && part.text.includes(entity.name));
  const part = parts[index];
  if (!part || entity.name === '') return undefined;
  const start = part.text.indexOf(entity.name);
  const around = [
    { text: part.text.slice(0, start) },
    { text: entity.name, entity },
    { text: part.text.slice(start + entity.name.length) },
  ].filter((piece) => piece.text !== '');
  return parts.toSpliced(index, 1, ...around);
}
