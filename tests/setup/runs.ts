/** How many random cases a law is tried on: some by `npm test`, more by `npm run test:long`. */
export function runs(usual: number, long: number): number {
  return process.env['GAIKO_TESTS'] === 'long' ? long : usual;
}
