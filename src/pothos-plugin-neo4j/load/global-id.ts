/** The content of a global id: the type of an object, and its key in the graph. */
export interface GlobalId {
  readonly typename: string;
  readonly key: string;
}

/** Returns the opaque id of an object. The id depends only on the type and the key. */
export function encodeGlobalId(typename: string, key: string): string {
  return Buffer.from(`${typename}:${key}`, 'utf8').toString('base64url');
}

/** Parses a global id. Returns null if it is invalid. */
export function decodeGlobalId(id: string): GlobalId | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || encodeGlobalId(text.slice(0, colon), text.slice(colon + 1)) !== id) return null;
  return { typename: text.slice(0, colon), key: text.slice(colon + 1) };
}
