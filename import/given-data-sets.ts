import { cowAlliances } from './sources/cow-alliances.ts';
import { cowContiguity } from './sources/cow-contiguity.ts';
import { cowDisputes } from './sources/cow-disputes.ts';
import { cowStates } from './sources/cow-states.ts';
import { cowTerritory } from './sources/cow-territory.ts';
import { cowWars } from './sources/cow-wars.ts';
import { unTreaties } from './sources/un-treaties.ts';
import { unVotes } from './sources/un-votes.ts';
import type { DataSet } from './source.ts';

/** The data sets that users bring as files of their own, in the order in which they are written. */
export const givenDataSets: readonly DataSet[] = [
  cowStates,
  cowContiguity,
  cowAlliances,
  cowDisputes,
  cowWars,
  cowTerritory,
  unTreaties,
  unVotes,
];
