import { BadRequest } from './bad-request.ts';

/**
 * Returns the parameters from the address or the form of a request. Throws a BadRequest if the method is not allowed, the
 * body is not a form, or the form lacks the parameters `queries` and `extend`.
 */
export async function readParameters(
  request: Request,
  methods: readonly string[],
): Promise<URLSearchParams> {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (!methods.includes(method)) {
    throw new BadRequest(`Use the method ${methods.join(' or ')}.`, 405);
  }
  if (method === 'GET') return new URL(request.url).searchParams;
  if (!FORM.test(request.headers.get('content-type') ?? '')) {
    throw new BadRequest(
      'Send the parameters as a form, with the header Content-Type: application/x-www-form-urlencoded.',
      415,
    );
  }
  const parameters = new URLSearchParams(await request.text());
  if (parameters.has('queries') || parameters.has('extend')) return parameters;
  throw new BadRequest('The form needs the parameter queries or extend.');
}

const FORM = /^\s*application\/x-www-form-urlencoded\s*(;|$)/i;
