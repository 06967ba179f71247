import { cowStates } from './sources/cow-states.ts';
import { unTreaties } from './sources/un-treaties.ts';
import { unVotes } from './sources/un-votes.ts';
import type { DataSet } from './source.ts';

/** The data sets that users bring as files of their own, in the order in which they are written. */
export const givenDataSets: readonly DataSet[] = [cowStates, unTreaties, unVotes];
