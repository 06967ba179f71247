import type { ComponentChildren } from 'preact';

/** The frame of every page: the name, the navigation and the main content. */
export function Layout({ children }: { readonly children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="site">
        <a class="brand" href="/">
          gaiko <span lang="ja">外交</span>
        </a>
        <nav aria-label="Pages">
          <a href="/">Map</a>
          <a href="/explore/search">Search</a>
          <a href="/explore/pair">Two countries</a>
          <a href="/explore/path">Paths</a>
          <a href="/explore/decades">Decades</a>
          <a href="/graphql">GraphiQL</a>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
