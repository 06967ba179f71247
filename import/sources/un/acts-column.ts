/**
 * The name prefix of a column with acts. The position and the header of the column follow. The header is the legend.
 */
export const ACTS_COLUMN = 'acts:';
