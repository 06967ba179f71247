import { catalog } from '../../../import/sources/index.ts';
import { describeIssue } from '../../../import/validate/issue.ts';
import { openOverlaps } from '../../../import/validate/find-overlaps.ts';
import { openBundled } from '../../../import/table/input.ts';
import { openRowReader } from '../../../import/table/row-reader.ts';
import { readContext } from '../../../import/validate/read-context.ts';
import { openRowIndex } from '../../../import/validate/row-index.ts';
import { validate } from '../../../import/validate/validate.ts';
import { copyData, type DataCopy } from '../copy-data.ts';

let data: DataCopy;
beforeEach(() => {
  data = copyData();
});
afterEach(() => {
  data.remove();
});

async function issuesOf(root: string): Promise<readonly string[]> {
  const inputs = [...catalog.bundled, ...catalog.lookups].map((source) =>
    openBundled(source, root),
  );
  const reader = openRowReader();
  const context = await readContext(inputs, reader);
  const reading = { reader, context, rowIndex: openRowIndex(), overlaps: openOverlaps() };
  const found: string[] = [];
  for (const [number, input] of inputs.entries()) {
    const { issues, warnings } = await validate(input, number, reading);
    found.push(...issues.map(describeIssue), ...warnings);
  }
  return found;
}

it('finds no issue in the bundled tables', async () => {
  expect(await issuesOf(data.root)).toEqual([]);
});

it('reports all errors of all files in one run with position, rule and reason', async () => {
  data.edit('treaties.tsv', '1854-03-31\t1855-02-21', '1854-13-31\t1855-02-21');
  data.edit('treaties.tsv', '1854-10-14\t1855-10-09\t1858-08-26', '1854-10-14\t1855-10-09\t1850');
  data.edit('treaties.tsv', 'JPN;NLD', 'JPN;Batavia');
  data.edit('statements.tsv', 'S002\t', 'S001\t');
  data.edit('polls.tsv', '22\t75\t3\t-53', '22\t75\t3\t-52');
  data.edit('relation_breaks.tsv', 'USA\t1941-12-08', 'USX\t1941-12-08');
  data.edit('links.tsv', 'events\ttensho-embassy-lisbon', 'events\ttensho-embassy-madrid');
  data.edit(
    'links.tsv',
    'events\tportuguese-arrive-tanegashima',
    'events\tnagasaki-opens-portuguese-trade',
  );
  data.edit('citations.tsv', '1854-03-31\tsame', '1854-03-30\tsame');
  data.edit('world/borders.tsv', 'AFG\tCHN\t91', 'AFG\tCHN\tlong');
  data.edit(
    'world/countries.tsv',
    'ABW\tAW\taa\tAruba\tOranjestad',
    'ABW\tAW\taa\t Aruba\tOranjestad',
  );
  data.edit('memberships.tsv', 'UN\tEGY', 'UNX\tEGY');
  const issues = await issuesOf(data.root);
  expect(issues).toEqual([
    'world/countries.tsv:2:4 space name " Aruba" begins or ends with a space',
    expect.stringMatching(/^treaties\.tsv:2:4 edtf signed_edtf .*1854-13-31/),
    'treaties.tsv:3:6 order ended_edtf 1850 lies before 1855-10-09',
    'treaties.tsv:3:6 order ended_edtf 1850 lies before 1854-10-14',
    'treaties.tsv:5:8 unknown-name parties "Batavia" is not a name in entities.tsv',
    'polls.tsv:2:7 sum pos_minus_neg is not positive minus negative',
    'relation_breaks.tsv:2:1 unknown-country iso3 "USX" is not the key of a country',
    'memberships.tsv:2:1 unknown-organization organization "UNX" is not a known organization',
    'world/borders.tsv:2:3 number km "long" is not a number',
    'statements.tsv:3:1 duplicate-key statements/S001 is also on line 2',
    'links.tsv:2:2 dangling from_row "tensho-embassy-madrid" is not a row of events',
    'links.tsv:5:5 self-link to_row is the same row as from_row',
    'citations.tsv:2:4 stale value differs from the value of the row, "1854-13-31"',
  ]);
});

it('rejects two organizations that share a name, but not a shared abbreviation', async () => {
  data.edit('world/organizations.tsv', 'O-5\tOutreach Five', 'O-5\tGroup of Five');
  data.edit('organizations.tsv', 'united-nations\tUN\t', 'united-nations\tUNO\t');
  data.edit(
    'organizations.tsv',
    'association-of-southeast-asian-nations\tASEAN\t',
    'asean-of-another-kind\tASEAN\t',
  );
  const issues = (await issuesOf(data.root)).filter((issue) => !issue.includes(' dangling '));
  expect(issues).toEqual(
    expect.arrayContaining([
      'organizations.tsv:2:1 join slug "united-nations" is also the slug of UN in world/organizations.tsv. If both are the same organization, give them the same abbreviation. Otherwise, change this slug',
      'world/organizations.tsv:81:2 join name is also the name of O-5; distinguish them, for example by a place or a year',
      'world/organizations.tsv:139:2 join name is also the name of G-5; distinguish them, for example by a place or a year',
    ]),
  );
  expect(issues.join()).not.toContain('asean-of-another-kind');
});

it('rejects a code with a different end than its state, unless a note explains it', async () => {
  data.edit('cow_codes.tsv', 'AUSTRIAN_EMPIRE\t\t1867-03-29\t', 'AUSTRIAN_EMPIRE\t\t1867-06-08\t');
  expect(await issuesOf(data.root)).toContain(
    'cow_codes.tsv:61:5 join valid_until differs from the end of AUSTRIAN_EMPIRE in polities.tsv (1867-03-30); explain it in the note',
  );
});

it('rejects an identifier that two countries have at the same time, and a malformed identifier', async () => {
  data.edit('identifiers.tsv', 'WIKIDATA\tQ17\t', 'WIKIDATA\tQ142\t');
  data.edit('identifiers.tsv', 'GEONAMES\t1861060\t', 'GEONAMES\tJP\t');
  data.edit('identifiers.tsv', 'ORGANIZATION\tunited-nations', 'ORGANIZATION\tuno');
  const issues = (await issuesOf(data.root)).map((issue) => issue.replace(/^(\S+):\d+:/, '$1:'));
  expect(issues).toEqual(
    expect.arrayContaining([
      'identifiers.tsv:2 overlap value WIKIDATA Q142 is also JPN at the same time',
      'identifiers.tsv:2 overlap value WIKIDATA Q142 is also FRA at the same time',
      'identifiers.tsv:2 code value "JP" is not an identifier of GEONAMES',
      'identifiers.tsv:4 unknown-key key "uno" is not the key of a ORGANIZATION',
    ]),
  );
  expect(issues).toHaveLength(4);
});

it('rejects an unknown status and lists the known values', async () => {
  data.edit(
    'memberships.tsv',
    'UN\tARG\t1945-10-24\t..\tmember',
    'UN\tARG\t1945-10-24\t..\tfriend',
  );
  const [issue, ...others] = await issuesOf(data.root);
  expect(others).toEqual([]);
  expect(issue).toMatch(/^memberships\.tsv:3:\d+ word .*"friend" is not one of .*\bmember\b/);
  expect(issue).toContain('observer');
});

it('rejects an invalid side of an event and an invalid role in a treaty', async () => {
  data.edit('event_sides.tsv', 'battle-of-baekgang\tJPN\tA\t', 'battle-of-baekgang\tJPN\tC\t');
  data.edit(
    'treaty_parties.tsv',
    'shimonoseki-indemnity-convention\tGBR\t1864-10-22\t\t1874-07\tparty',
    'shimonoseki-indemnity-convention\tGBR\t1864-10-22\t\t1874-07\twitness',
  );
  const issues = await issuesOf(data.root);
  expect(issues).toHaveLength(2);
  expect(issues).toContainEqual(expect.stringMatching(/^event_sides\.tsv:2:3 .*"C"/));
  expect(issues).toContainEqual(expect.stringMatching(/^treaty_parties\.tsv:3:6 .*"witness"/));
});

it('reports the position of each row with missing or surplus cells', async () => {
  data.edit('existence.tsv', 'DEU\t1871-01-18\t1949\t', 'DEU\t1871-01-18\t');
  expect(await issuesOf(data.root)).toEqual(['existence.tsv:2:1 cells has 5 cells instead of 6']);
});

it('rejects a file with other columns, without rows, or empty', async () => {
  data.edit('persons.tsv', 'slug\tname_en', 'slug\tname');
  data.write('existence.tsv', 'code\tfrom_edtf\tuntil_edtf\tsources\tconfidence\tnote\n');
  data.write('polls.tsv', '');
  const issues = await issuesOf(data.root);
  expect(issues).toContain('persons.tsv:1:2 header expects "name_en", has "name"');
  expect(issues).toContain('existence.tsv:1:1 rows the file has no rows');
  expect(issues).toContain('polls.tsv:1:1 header the file is empty');
});

it('warns if a file has far fewer rows than expected', async () => {
  const [header, row] = [
    'code\tfrom_edtf\tuntil_edtf\tsources\tconfidence\tnote',
    'RUS\t1991-12-25\t..\tunsourced\tmedium\t',
  ];
  data.write('existence.tsv', `${header}\n${row}\n`);
  expect(await issuesOf(data.root)).toEqual(['existence.tsv has 1 rows; 15 to 100 were expected']);
});
