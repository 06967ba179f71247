import type { IncomingMessage } from 'node:http';

/**
 * Returns the value that the outermost trusted proxy has written to a header to which each proxy appends a value. Returns
 * null if no proxy is trusted, or if the request lacks the header.
 */
export function forwardedValue(
  { headers }: Pick<IncomingMessage, 'headers'>,
  name: string,
  trustedProxies: number,
): string | null {
  if (trustedProxies === 0) return null;
  const values = [headers[name] ?? []].flat().join(',').split(',');
  // Clients can send the header themselves. Only the last values come from the trusted proxies.
  const value = values.slice(-trustedProxies)[0]?.trim() ?? '';
  return value === '' ? null : value;
}
