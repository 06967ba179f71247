import { catalog } from '../../../import/sources/index.ts';
import { chooseInputs, readRequest } from '../../../import/command/choose-inputs.ts';
import { portVisits } from '../port-visits.ts';
import { testSource } from '../test-source.ts';

for (const source of catalog.bundled)
  testSource({ id: source.id, tables: [source] }, { files: [source.file] });

const FIXTURES = 'tests/import/fixtures/port-visits';

testSource(portVisits, {
  files: [`${FIXTURES}/visits.csv`],
  broken: {
    file: `${FIXTURES}/broken.csv`,
    issues: [
      'broken.csv:3:1 duplicate-key port-visits/1 is also on line 2',
      'broken.csv:4:2 edtf date "1853-02-30" is not a valid EDTF date: the calendar has no such day or month. Valid forms are 1905, 1905-09, 1905-09-05, 189X, 19XX, 1905-XX, 1902~, 1951?, 1991-21 (spring), 1902/1923, 1952/.., 1945/, ../1945 or ...',
      'broken.csv:5:3 unknown-country host "JPX" is not the key of a country',
      'broken.csv:6:4 duplicate-item guests "USA;USA" contains an item twice',
      'broken.csv:7:4 host guests contains the host',
      'broken.csv:8:5 required port is empty',
      'broken.csv:8:6 number ships "four" is not a number',
      'broken.csv:9:5 formula port "=HYPERLINK(1)" would be executed as a formula by spreadsheets',
      'broken.csv:10:1 cells has 4 cells instead of 6',
      'broken.csv:11:5 nul port contains a NUL byte',
    ],
  },
});

it('lists missing columns and the supported versions', async () => {
  const visits = { root: 'import/data', bundled: [], lookups: [], external: [portVisits] };
  const request = readRequest(`port-visits=${FIXTURES}/other.csv`);
  await expect(chooseInputs(visits, [request])).rejects.toThrow(
    /other\.csv:1:1 header has no column "host", "guests", "port"\. Known versions: visits\.csv of versions 1 and 2\.$/,
  );
});
