const ORIGIN = /^https?:\/\/[^/?#]*/i;

/** Returns the path of a URL or request target without the query and without a trailing slash. */
export function pathOf(target: string): string {
  const [path = ''] = target.replace(ORIGIN, '').split(/[?#]/, 1);
  return path.length > 1 ? path.replace(/\/$/, '') : '/';
}
