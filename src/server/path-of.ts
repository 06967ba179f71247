const ORIGIN = /^https?:\/\/[^/?#]*/i;

/** Returns the path of a URL or request target, without its query and without a slash at its end. */
export function pathOf(target: string): string {
  const [path = ''] = target.replace(ORIGIN, '').split(/[?#]/, 1);
  return path.length > 1 ? path.replace(/\/$/, '') : '/';
}
