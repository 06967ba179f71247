import type { Plugin } from 'graphql-yoga';

/** The headers of every response, which forbid content sniffing, referrers and framing. */
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const;

const NOTHING_LOADED = "default-src 'none'; frame-ancestors 'none'";

/** Returns a plugin that adds the security and CORS headers to every response. */
export function addHeaders(corsOrigins: readonly string[]): Plugin {
  return {
    onResponse({ request, response }) {
      const origin = request.headers.get('origin') ?? undefined;
      for (const [name, value] of Object.entries(commonHeaders(corsOrigins, origin))) {
        response.headers[name === 'vary' ? 'append' : 'set'](name, value);
      }
      const policy = response.headers.get('content-security-policy');
      if (policy === null) response.headers.set('content-security-policy', NOTHING_LOADED);
      // X-Frame-Options would forbid the frames that the policy allows.
      else if (policy.includes('frame-ancestors *')) response.headers.delete('x-frame-options');
    },
  };
}

/** Returns the headers of a JSON response to this origin. Its content policy allows no requests. */
export function answerHeaders(
  corsOrigins: readonly string[],
  origin: string | undefined,
): Readonly<Record<string, string>> {
  return { ...commonHeaders(corsOrigins, origin), 'content-security-policy': NOTHING_LOADED };
}

/** Returns the security and CORS headers of a response to this origin. */
export function commonHeaders(
  corsOrigins: readonly string[],
  origin: string | undefined,
): Readonly<Record<string, string>> {
  return { ...SECURITY_HEADERS, ...originHeaders(corsOrigins, origin) };
}

/** Creates the response to a CORS preflight request, with additional headers. */
export function answerPreflight(more: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
      ...more,
    },
  });
}

function originHeaders(
  corsOrigins: readonly string[],
  origin: string | undefined,
): Readonly<Record<string, string>> {
  if (corsOrigins.includes('*')) {
    return { 'access-control-allow-origin': '*' };
  }
  return origin !== undefined && corsOrigins.includes(origin)
    ? { 'access-control-allow-origin': origin, vary: 'Origin' }
    : { vary: 'Origin' };
}
