import { BadRequest } from './bad-request.ts';

/**
 * Returns the parameters of a request, from its address or from its form. Throws a BadRequest for another method and for
 * a body that is not a form.
 */
export async function readParameters(
  request: Request,
  methods: readonly string[],
): Promise<URLSearchParams> {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (!methods.includes(method)) {
    throw new BadRequest(`Use ${methods.join(' or ')}.`, 405);
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
