/**
 * Returns the address under which clients reach the server, without a slash at its end: the setting PUBLIC_URL, or the
 * origin of the page.
 */
export function publicUrl(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="public-url"]');
  return meta?.content ?? location.origin;
}
