/** The entity page. */
export function EntityPage() {
  return <h1>Entity</h1>;
}
