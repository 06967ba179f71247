/** The prefix of the name of a column whose header is a legend of acts; its position and the header follow. */
export const ACTS_COLUMN = 'acts:';
