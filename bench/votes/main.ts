import { mkdirSync, readFileSync } from 'node:fs';
import { writeUnVotes, type Voter } from './write-un-votes.ts';

const FIRST = new Set(['US', 'GB', 'FR', 'RU', 'CN', 'BR', 'IN', 'BE', 'NL', 'NO', 'MX', 'EG']);

const [folder = '', rollCalls = '6200'] = process.argv.slice(2);

if (folder === '') throw new Error('Enter the folder for unvotes.csv and roll_calls.csv.');
mkdirSync(folder, { recursive: true });
writeUnVotes(folder, Number(rollCalls), listVoters()).then(
  (count) => process.stdout.write(`${count} votes in ${rollCalls} roll calls\n`),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);

// Returns voters that joined at different times: about a third in 1946, the others until 1994.
function listVoters(): readonly Voter[] {
  const [header = '', ...lines] = readFileSync('import/data/reference.tsv', 'utf8').split('\n');
  const columns = header.split('\t');
  const [code, kind, name] = ['iso2', 'kind', 'name_en'].map((each) => columns.indexOf(each));
  const states = lines
    .map((line) => line.split('\t'))
    .filter((cells) => cells[kind ?? -1] === 'STATE')
    .map((cells) => ({ code: cells[code ?? -1] ?? '', name: cells[name ?? -1] ?? '' }));
  const former = [
    { name: 'Yugoslavia', code: 'YU', from: 1946, until: 2006 },
    { name: 'Czechoslovakia', code: 'CS', from: 1946, until: 1993 },
    { name: 'German Democratic Republic', code: 'DD', from: 1973, until: 1990 },
    { name: "Yemen People's Republic", code: 'NA', from: 1968, until: 1990 },
  ];
  const today = states.map(({ code: iso2, name: called }, at): Voter => {
    const isFirst = FIRST.has(iso2) || at % 4 === 0;
    const from = isFirst ? 1946 : 1955 + ((at * 13) % 40);
    return { name: called, code: iso2, from, until: 9999 };
  });
  return [...today, ...former];
}
