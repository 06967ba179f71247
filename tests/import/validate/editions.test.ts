import { basename } from 'node:path';
import { dataSetOf, issuesOf, readExternal, textsOf, warningsOf } from '../read-external.ts';

describe('editions', () => {
  const contiguity = textsOf('cow-contiguity', ['contdir.csv']);
  const dataSet = dataSetOf('cow-contiguity', contiguity);
  const [text = ''] = contiguity.map((each) => each.text);
  const older = text.replaceAll(/3\.2$/gm, '3.0');
  const silent = text.replaceAll(/,[^,]*$/gm, '');

  it.each([
    [
      'an unknown edition',
      older,
      /contdir\.csv states the unknown edition 3\.0\. Known editions of cow-contiguity: 3\.1, 3\.2\. .*--edition cow-contiguity=3\.2$/,
    ],
    ['no edition', silent, /contdir\.csv does not state its edition\. Known editions/],
  ])('refuses a file of %s', async (_, content, message) => {
    const work = readExternal(dataSet, [['contdir.csv', content]]);
    await expect(work).rejects.toMatchObject({ code: 'BAD_DATA' });
    await expect(readExternal(dataSet, [['contdir.csv', content]])).rejects.toThrow(message);
  });

  it.each([
    [older, 'contdir.csv states edition 3.0; it is read as edition 3.1 because of --edition'],
    [
      silent,
      'contdir.csv does not state its edition; it is read as edition 3.1 because of --edition',
    ],
  ])('reads a file as the edition that the user gives, with a warning', async (content, note) => {
    const editions = ['cow-contiguity=3.1'];
    const inputs = await readExternal(dataSet, [['contdir.csv', content]], { editions });
    expect(inputs.validations.map(({ input }) => input.edition?.until)).toEqual(['2006-12-31']);
    expect(warningsOf(inputs)).toEqual([note]);
  });

  it.each([
    ['cow-contiguity=9', 'cow-contiguity has no edition 9. Known editions: 3.1, 3.2.'],
    [
      '3.2',
      '--edition 3.2 does not name a data set and its edition. Write it as --edition cow-contiguity=3.2.',
    ],
    ['cow-wars=4.0', '--edition cow-wars=4.0 does not name a data set of this import.'],
  ])('refuses --edition %s', async (word, message) => {
    const work = readExternal(dataSet, [['contdir.csv', text]], { editions: [word] });
    await expect(work).rejects.toThrow(message);
  });

  it('reports rows of a different edition once', async () => {
    const lines = text.split('\n');
    const mixed = lines.map((line, at) => (at > 2 ? line.replace(/3\.2$/, '3.1') : line));
    expect(await issuesOf(readExternal(dataSet, [['contdir.csv', mixed.join('\n')]]))).toEqual([
      `contdir.csv:4:10 edition version "3.1" is not edition 3.2, the edition of the first row. If all rows belong to one edition, specify it with --edition (on ${lines.length - 3} rows; this is the first)`,
    ]);
  });

  it('rejects files of different editions', async () => {
    const texts = textsOf('cow-disputes', ['MIDA.csv', 'MIDB 4.3.csv']);
    const work = readExternal(
      dataSetOf('cow-disputes', texts),
      texts.map(({ name, text: content }) => [name, content] as const),
    );
    await expect(work).rejects.toThrow(
      'The files of cow-disputes are of different editions: MIDA.csv is 5.0, MIDB 4.3.csv is 4.3. Use files of one edition.',
    );
  });

  it.each(['4.01', '4.02', '4.1', '4.2', '4.3000002'])(
    'cites the edition %s of disputes',
    async (version) => {
      const texts = textsOf('cow-disputes', ['MIDA 4.3.csv', 'MIDB 4.3.csv']);
      const inputs = await readExternal(
        dataSetOf('cow-disputes', texts),
        texts.map(
          ({ name, text: content }) => [name, content.replaceAll('4.3000002', version)] as const,
        ),
      );
      const cited = inputs.validations.map(({ input }) => input.edition?.publication.version);
      expect(cited).toEqual(Array(2).fill(`v${version.replace('000002', '')}`));
    },
  );
});

describe('rows that were published with invalid values', () => {
  const texts = textsOf('cow-disputes', ['MIDA 4.3.csv', 'MIDB 4.3.csv']);
  const dataSet = dataSetOf('cow-disputes', texts);

  // In MIDB, column 11 is the side and column 18 the level of hostility.
  function withOddRows(version: string, count: number): readonly (readonly [string, string])[] {
    return texts.map(({ name, text }) => {
      const lines = text.replaceAll('4.3000002', version).split('\n');
      const odd = lines.map((line, at) => {
        const cells = line.split(',');
        const isOdd = basename(name).startsWith('MIDB') && at > 0 && at <= count;
        if (isOdd) cells[at % 2 === 0 ? 10 : 17] = at % 2 === 0 ? '2' : '0';
        return cells.join(',');
      });
      return [name, odd.join('\n')] as const;
    });
  }

  it('skips the three rows of MIDB 4.2 and lists them', async () => {
    const inputs = await readExternal(dataSet, withOddRows('4.2', 3));
    expect(inputs.issues).toEqual([]);
    expect(inputs.validations[1]?.reasons).toEqual({
      'it was published with values that the code book does not define': 3,
    });
    expect(warningsOf(inputs).filter((text) => text.includes('row skipped'))).toEqual([
      'MIDB 4.3.csv:2:1 remark row skipped, published with values that the code book does not define: hostlev is "0"',
      'MIDB 4.3.csv:3:1 remark row skipped, published with values that the code book does not define: sidea is "2"',
      'MIDB 4.3.csv:4:1 remark row skipped, published with values that the code book does not define: hostlev is "0"',
    ]);
  });

  it.each([
    ['there are more than three', '4.2', 4, 1],
    ['they are in another edition', '4.3', 3, 3],
  ])('are issues if %s', async (_, version, count, issues) => {
    expect(await issuesOf(readExternal(dataSet, withOddRows(version, count)))).toHaveLength(issues);
  });
});
