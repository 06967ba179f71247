import { describeDate, describeWhen } from '../../src/dates/describe-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';

it.each([
  ['1905-08-12', '12 August 1905'],
  ['0794-11-01', '1 November 794'],
  ['1905-08', 'August 1905'],
  ['1905-08-XX', 'August 1905'],
  ['1991-21', 'spring 1991'],
  ['1991-24', 'winter 1991'],
  ['1905', '1905'],
  ['1905-XX', '1905'],
  ['189X', 'the 1890s'],
  ['18XX', 'the 19th century'],
  ['00XX', 'the 1st century'],
  ['10XX', 'the 11th century'],
  ['20XX', 'the 21st century'],
  ['1902~', 'about 1902'],
  ['1951?', '1951 (uncertain)'],
  ['1902%', 'about 1902 (uncertain)'],
  ['1905/1911', 'between 1905 and 1911'],
  ['1902~/1923-04', 'between about 1902 and April 1923'],
  ['2012-12-31/..', '31 December 2012 or later'],
  ['1945/', '1945 or later'],
  ['/1945', '1945 or earlier'],
  ['../..', 'an unknown date'],
  ['..', 'open'],
])('describes %s as "%s"', (text, words) => {
  expect(describeDate(readEdtf(text))).toBe(words);
});

it.each([
  ['1941-12-07', 'on 7 December 1941'],
  ['1905-08', 'in August 1905'],
  ['189X', 'in the 1890s'],
  ['1902~', 'about 1902'],
  ['1905/1911', 'between 1905 and 1911'],
  ['1945-08-15/..', 'on 15 August 1945 or later'],
  ['/1945', 'in 1945 or earlier'],
])('describes when something happened: %s as "%s"', (text, words) => {
  expect(describeWhen(readEdtf(text))).toBe(words);
});
