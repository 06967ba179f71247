import { cowAlliances } from './cow/cow-alliances.ts';
import { cowContiguity } from './cow/cow-contiguity.ts';
import { cowDisputes } from './cow/cow-disputes.ts';
import { cowStates } from './cow/cow-states.ts';
import { cowTerritory } from './cow/cow-territory.ts';
import { cowWars } from './cow/cow-wars.ts';
import { unTreaties } from './un/un-treaties.ts';
import { unVotes } from './un/un-votes.ts';
import type { DataSet } from '../table/source.ts';

/** The data sets that users supply as files, in the order in which they are written. */
export const externalDataSets: readonly DataSet[] = [
  cowStates,
  cowContiguity,
  cowAlliances,
  cowDisputes,
  cowWars,
  cowTerritory,
  unTreaties,
  unVotes,
];
