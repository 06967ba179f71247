import { describeDate as describeOnServer } from '../../../src/dates/describe-date.ts';
import { readEdtf } from '../../../src/dates/read-edtf.ts';
import { describeDate } from '../../../src/explorer/facts/describe-date.ts';

describe('describeDate', () => {
  it.each([
    '1902-01-30',
    '1902-01',
    '1902',
    '189X',
    '18XX',
    '20XX',
    '1902~',
    '1902?',
    '1902%',
    '1991-21',
    '1902/1905-09',
    '1862/..',
    '../1862',
    '1902~/1905?',
    '0794',
  ])('describes %s like the sentences of the server', (edtf) => {
    const { isApproximate, isUncertain } = readEdtf(edtf);
    expect(describeDate({ edtf, isApproximate, isUncertain })).toBe(
      describeOnServer(readEdtf(edtf)),
    );
  });

  it('describes an open end as "continues"', () => {
    expect(describeDate({ edtf: '..', isApproximate: false, isUncertain: false })).toBe(
      'continues',
    );
  });
});
