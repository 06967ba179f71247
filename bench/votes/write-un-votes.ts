import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

/** A voter with its name and two-letter code. It votes from the year `from` until before the year `until`. */
export interface Voter {
  readonly name: string;
  readonly code: string;
  readonly from: number;
  readonly until: number;
}

const FIRST_YEAR = 1946;
const YEARS = 79;

/**
 * Writes two tables of made-up votes in the long format of the General Assembly data. The roll calls are distributed
 * over the years like the real ones, and about one member in eight is absent. Returns the number of votes.
 */
export async function writeUnVotes(
  folder: string,
  rollCalls: number,
  voters: readonly Voter[],
): Promise<number> {
  const calls = createWriteStream(join(folder, 'roll_calls.csv'));
  const votes = createWriteStream(join(folder, 'unvotes.csv'));
  calls.write('rcid,session,importantvote,date,unres,amend,para,short,descr\n');
  votes.write('rcid,country,country_code,vote\n');
  let count = 0;
  for (let number = 0; number < rollCalls; number += 1) {
    const year = yearOf(number / rollCalls);
    const rcid = number + 3;
    await write(calls, lineOf(rcid, year));
    const present = voters.filter(
      ({ from, until }, at) => from <= year && year < until && (at * 31 + number * 17) % 8 !== 0,
    );
    const lines = present.map(({ name, code }, at) => {
      const vote = VOTES[(at * 7 + number * 3 + ((at * number) % 5)) % VOTES.length] ?? '';
      return `${rcid},${name.includes(',') ? `"${name}"` : name},${code},${vote}\n`;
    });
    count += lines.length;
    await write(votes, lines.join(''));
  }
  for (const file of [calls, votes]) {
    file.end();
    await once(file, 'finish');
  }
  return count;
}

// Most votes are yes, as in the real data.
const VOTES = ['yes', 'yes', 'yes', 'yes', 'yes', 'no', 'abstain'];

// The number of roll calls per year grows, so that the first half of the years has about a quarter of them.
function yearOf(share: number): number {
  return FIRST_YEAR + Math.floor(YEARS * Math.sqrt(share) * 0.999);
}

function lineOf(rcid: number, year: number): string {
  const month = String(1 + (rcid % 12)).padStart(2, '0');
  const day = String(1 + (rcid % 28)).padStart(2, '0');
  const about = TOPICS[rcid % TOPICS.length] ?? '';
  const what = `TO ADOPT A MADE-UP DRAFT RESOLUTION (A/${rcid}) ON ${about}, WHICH PROVIDES THAT WHAT IS MADE UP BE TAKEN INTO ACCOUNT BY ALL MEMBERS, AND BE REPORTED ON AT THE NEXT SESSION.`;
  return `${rcid},${year - FIRST_YEAR + 1},0,${year}-${month}-${day},A/RES/${year}/${rcid},0,0,"${about}, MADE UP","${what}"\n`;
}

const TOPICS = [
  'TRUSTEESHIP',
  'DISARMAMENT',
  'DECOLONIZATION',
  'NUCLEAR TESTS',
  'LAW OF THE SEA',
  'HUMAN RIGHTS',
  'THE BUDGET',
  'OUTER SPACE',
];

async function write(file: WriteStream, text: string): Promise<void> {
  if (!file.write(text)) await once(file, 'drain');
}
