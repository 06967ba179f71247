const ATTEMPTS = 3;

/** Works like `fetch`, but repeats a rejected request after the time that the server asks for. */
export async function retryingFetch(
  input: string | URL | Request,
  init?: RequestInit,
): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await fetch(input, init);
    const seconds = Number(response.headers.get('retry-after') ?? 'none');
    const isPassing = response.status === 429 || response.status === 503;
    if (!isPassing || Number.isNaN(seconds) || attempt === ATTEMPTS) return response;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}
