/** The decades page. */
export function DecadesPage() {
  return <h1>Decades</h1>;
}
