/** What a global id stands for: the type of the thing, and its key in the graph. */
export interface GlobalId {
  readonly typename: string;
  readonly key: string;
}

/** The opaque id of a thing: the same as long as its type and key are. */
export function encodeGlobalId(typename: string, key: string): string {
  return Buffer.from(`${typename}:${key}`, 'utf8').toString('base64url');
}

/** What an id stands for, or null where it is none of ours. */
export function decodeGlobalId(id: string): GlobalId | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || encodeGlobalId(text.slice(0, colon), text.slice(colon + 1)) !== id) return null;
  return { typename: text.slice(0, colon), key: text.slice(colon + 1) };
}
