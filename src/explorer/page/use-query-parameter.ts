import { useLocation } from 'preact-iso';
import { useCallback } from 'preact/hooks';

/**
 * Sets parameters of the address. An empty text removes a parameter. With `replace`, the change does not become an
 * entry of the history.
 */
export type SetParameters = (
  values: Readonly<Record<string, string>>,
  options?: { readonly replace?: boolean },
) => void;

/** Returns the parameters in the query string of the address, and a function that sets some of them. */
export function useParameters(): readonly [
  Readonly<Partial<Record<string, string>>>,
  SetParameters,
] {
  const { query, route } = useLocation();
  const set = useCallback<SetParameters>(
    (values, { replace = false } = {}) => {
      // The address may have changed since the page was rendered.
      const parameters = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(values)) {
        if (value === '') parameters.delete(name);
        else parameters.set(name, value);
      }
      const text = parameters.toString();
      route(location.pathname + (text === '' ? '' : `?${text}`), replace);
    },
    [route],
  );
  return [query, set];
}

/** Returns one parameter of the address and a function that sets it. The default is not written to the address. */
export function useQueryParameter(
  name: string,
  fallback = '',
): readonly [string, (value: string, options?: { readonly replace?: boolean }) => void] {
  const [query, set] = useParameters();
  const setOne = useCallback(
    (value: string, options?: { readonly replace?: boolean }) => {
      set({ [name]: value === fallback ? '' : value }, options);
    },
    [set, name, fallback],
  );
  return [query[name] ?? fallback, setOne];
}
