/** Renders the page for an unknown address. */
export function NotFound() {
  return (
    <>
      <h1>This page does not exist</h1>
      <p>
        Go to <a href="/">the map</a>, or <a href="/explore/search">search</a> for a country, a
        person, a treaty, an event or a dispute.
      </p>
    </>
  );
}
