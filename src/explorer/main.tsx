import { render } from 'preact';
import { lazy, LocationProvider, Router, Route } from 'preact-iso';
import { Layout } from './page/layout.tsx';
import { NotFound } from './page/not-found.tsx';
import './page/style.css';
import './search/search.css';
import './world/world.css';
import './entity/entity.css';
import './facts/facts.css';
import './graph/graph.css';
import './pair/style.css';
import './path/style.css';
import './decades/style.css';

// Each page is loaded when it is first opened.
const World = lazy(() => import('./world/world-page.tsx').then(({ WorldPage }) => WorldPage));
const Search = lazy(() => import('./search/search-page.tsx').then(({ SearchPage }) => SearchPage));
const Entity = lazy(() => import('./entity/entity-page.tsx').then(({ EntityPage }) => EntityPage));
const Fact = lazy(() => import('./facts/fact-page.tsx').then(({ FactPage }) => FactPage));
const Source = lazy(() => import('./facts/source-page.tsx').then(({ SourcePage }) => SourcePage));
const GraphAround = lazy(() => import('./graph/graph-page.tsx').then(({ GraphPage }) => GraphPage));
const Pair = lazy(() => import('./pair/pair-page.tsx').then(({ PairPage }) => PairPage));
const Path = lazy(() => import('./path/path-page.tsx').then(({ PathPage }) => PathPage));
const Decades = lazy(() =>
  import('./decades/decades-page.tsx').then(({ DecadesPage }) => DecadesPage),
);

// Links to other addresses, such as /graphql, leave the explorer.
const PAGES = /^\/(explore\/.*)?(\?.*)?$/;

function App() {
  return (
    <LocationProvider scope={PAGES}>
      <Layout>
        <Router>
          <Route path="/" component={World} />
          <Route path="/explore/search" component={Search} />
          <Route path="/explore/entity/:kind/:slug" component={Entity} />
          <Route path="/explore/graph/:id" component={GraphAround} />
          <Route path="/explore/fact/:id" component={Fact} />
          <Route path="/explore/source/:slug" component={Source} />
          <Route path="/explore/pair" component={Pair} />
          <Route path="/explore/path" component={Path} />
          <Route path="/explore/decades" component={Decades} />
          <Route default component={NotFound} />
        </Router>
      </Layout>
    </LocationProvider>
  );
}

const root = document.querySelector('#app');
if (root) render(<App />, root);
