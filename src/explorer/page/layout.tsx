import { useLocation } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const PAGES = [
  { address: '/', name: 'Map' },
  { address: '/explore/search', name: 'Search' },
  { address: '/explore/pair', name: 'Two countries' },
  { address: '/explore/path', name: 'Paths' },
  { address: '/explore/decades', name: 'Decades' },
];

/** Renders the frame of all pages. The main content gets the focus when another page opens. */
export function Layout({ children }: { readonly children: ComponentChildren }) {
  const { path } = useLocation();
  const main = useRef<HTMLElement>(null);
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return;
    previous.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
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
          {PAGES.map(({ address, name }) => (
            <a key={address} href={address} aria-current={path === address ? 'page' : undefined}>
              {name}
            </a>
          ))}
          <a href="/graphql">GraphiQL</a>
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
