/** The pair page. */
export function PairPage() {
  return <h1>Pair</h1>;
}
