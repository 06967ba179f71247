import type { Config } from '../../process/read-config.ts';
import type { ListenerContext } from './listener-context.ts';

/**
 * Returns the base URL of the server for a client, without a slash at the end. The base URL is PUBLIC_URL, or else the
 * origin of the request.
 */
export function baseUrlOf(
  request: Request,
  context: ListenerContext,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): string {
  return publicUrl ?? context.publicUrl ?? new URL(request.url).origin;
}
