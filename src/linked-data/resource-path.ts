/** The endings of the addresses of documents. Each ending selects a form. */
export const ENDINGS = ['ttl', 'jsonld'] as const;

/** The ending of the address of a document. */
export type Ending = (typeof ENDINGS)[number];

/** A resource of the server: an entity, a fact, a source or the data set (`dataset`, without a key). */
export interface ResourceName {
  /** The first part of the address, such as `country`, `fact` or `source`. */
  readonly kind: string;
  readonly key: string;
}

/** The name of the data set. */
export const DATASET: ResourceName = { kind: 'dataset', key: '' };

/** The resource that an address names. */
export interface RequestedResource extends ResourceName {
  /** The form of the document, or null if the address does not select a form. */
  readonly ending: Ending | null;
}

/**
 * Returns the part of an address that names a resource, such as `country/JPN`. Encodes all characters of the key except the
 * unreserved characters of RFC 3986.
 */
export function formatResource({ kind, key }: ResourceName): string {
  return kind === DATASET.kind ? kind : `${kind}/${encodeKey(key)}`;
}

/**
 * Parses the part of an address that names a resource. With `hasEnding`, the address can end with `.ttl` or `.jsonld`.
 * Returns null if no resource can have the address.
 */
export function parseResource(text: string, hasEnding: boolean): RequestedResource | null {
  const ending = hasEnding ? readEnding(text) : null;
  const path = ending === null ? text : text.slice(0, -ending.length - 1);
  if (path === DATASET.kind) return { ...DATASET, ending };
  const [, kind, encoded] = /^([a-z]+)\/([^/]+)$/.exec(path) ?? [];
  const key = encoded === undefined ? null : decodeKey(encoded);
  return kind === undefined || kind === DATASET.kind || key === null ? null : { kind, key, ending };
}

/** Returns the ending of an address, or null if the address has no ending of a form. */
export function readEnding(text: string): Ending | null {
  return ENDINGS.find((each) => text.endsWith(`.${each}`)) ?? null;
}

/**
 * Encodes a key as one segment of a path. Clients remove the segments `.` and `..` from addresses, even if the dots are
 * encoded, so a tilde precedes these keys and all keys that begin with a tilde. A dot before an ending is encoded, because
 * the ending selects a form.
 */
function encodeKey(key: string): string {
  const marked = /^(~.*|\.{1,2})$/s.test(key) ? `~${key}` : key;
  return encodeURIComponent(marked.replaceAll(LONE_SURROGATE, '\ufffd'))
    .replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/\.(?=(ttl|jsonld)$)/, '%2E');
}

// UTF-8 cannot represent half of a surrogate pair.
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function decodeKey(text: string): string | null {
  try {
    return decodeURIComponent(text).replace(/^~/, '');
  } catch {
    return null;
  }
}
