import { describeProgress, showProgress } from '../../../import/command/show-progress.ts';

it('shows rows, speed and remaining time', () => {
  expect(describeProgress(5000, 20_000, 2000)).toBe(
    'Importing 5,000 of 20,000 rows, 2,000 rows per second, 8 s left',
  );
});

it.each([
  ['at the start', 0, 0, 'Importing 0 of 20,000 rows'],
  ['at the end', 20_000, 9000, 'Importing 20,000 of 20,000 rows'],
])('shows only the rows %s', (_, done, perSecond, line) => {
  expect(describeProgress(done, 20_000, perSecond)).toBe(line);
});

describe('the progress', () => {
  let written: string;
  let at: number;
  const open = (isTTY: boolean) => {
    [written, at] = ['', 0];
    const write = (text: string): boolean => {
      written += text;
      return true;
    };
    return showProgress({ isTTY, write }, () => at);
  };

  it('is a line every five seconds in a log', () => {
    const progress = open(false);
    for (at = 0; at <= 12_000; at += 500) progress.show(at, 20_000);
    progress.end();
    expect(written.match(/Importing [\d,]+/g)).toEqual([
      'Importing 0',
      'Importing 5,000',
      'Importing 10,000',
    ]);
  });

  it('is one line on a terminal, which messages replace', () => {
    const progress = open(true);
    for (const done of [0, 10, 20]) progress.show(done, 20);
    progress.log('Checking the rows …');
    progress.end();
    expect(written.split('\n')).toHaveLength(2);
    expect(written).toMatch(/rows\r\r\u001B\[KChecking the rows …\n$/);
  });

  it('measures the speed without the rows of an earlier import', () => {
    const progress = open(false);
    progress.show(8000, 20_000);
    at = 10_000;
    progress.show(12_000, 20_000);
    expect(written).toContain('400 rows per second, 20 s left');
  });
});
