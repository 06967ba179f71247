/** The number of random cases per property test. `npm run test:long` runs more than `npm test`. */
export function runs(usual: number, long: number): number {
  return process.env['GAIKO_TESTS'] === 'long' ? long : usual;
}
