/** How the name of a column begins whose header is a legend of acts; its place and the header follow. */
export const ACTS_COLUMN = 'acts:';
