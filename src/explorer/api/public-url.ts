/**
 * Returns the URL of the server for clients, without a trailing slash: the setting PUBLIC_URL, or the origin of the page
 * if PUBLIC_URL is not set.
 */
export function publicUrl(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="public-url"]');
  return meta?.content ?? location.origin;
}
