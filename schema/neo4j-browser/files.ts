import { renderFavorites } from './favorites.ts';
import { renderGuide } from './guide.ts';
import { FAVORITES_PATH, GUIDE_PATH, STYLE_PATH } from './paths.ts';
import { renderStyle } from './style.ts';

/** The files that the server serves for Neo4j Browser, by path. */
export const browserFiles = {
  [GUIDE_PATH]: { contentType: 'text/html; charset=utf-8', render: renderGuide },
  [STYLE_PATH]: { contentType: 'text/plain; charset=utf-8', render: renderStyle },
  [FAVORITES_PATH]: { contentType: 'application/zip', render: renderFavorites },
};
