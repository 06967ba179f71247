/** The path of the guide. */
export const GUIDE_PATH = '/neo4j-guide.html';

/** The path of the style sheet. */
export const STYLE_PATH = '/neo4j-style.grass';

/** The path of the archive with all queries of the guide. */
export const FAVORITES_PATH = '/neo4j-favorites.zip';
