import { readActs } from '../../../../import/sources/un/read-acts.ts';
import { readDates } from '../../../../import/sources/un/read-dates.ts';
import { treatyNumber } from '../../../../import/sources/un/treaty-number.ts';
import { rollCallNumber, readDay } from '../../../../import/sources/un/read-roll-call.ts';

function actsUnder(header: string, cell: string): readonly string[] {
  return readActs([[header, cell]]).map(({ act, date }) => `${act.bearing} ${act.name} ${date}`);
}

describe('the legend in a header', () => {
  it.each([
    ['Signature', '5 May 1992', 'signs signature 1992-05-05'],
    ['Ratification', '5 May 1992', 'binds ratification 1992-05-05'],
    ['Ratification, Accession(a), Succession(d)', '5 May 1992', 'binds ratification 1992-05-05'],
    ['Ratification, Accession(a), Succession(d)', '5 May 1992 d', 'binds succession 1992-05-05'],
    ['Approval(AA), Acceptance(A), Accession(a)', '5 May 1992 A', 'binds acceptance 1992-05-05'],
    ['Approval(AA), Acceptance(A), Accession(a)', '5 May 1992 a', 'binds accession 1992-05-05'],
    ['Approval(AA), Acceptance(A), Accession(a)', '5 May 1992 AA', 'binds approval 1992-05-05'],
    ['Approval (AA) , Acceptance (A)', '5 May 1992 (AA)', 'binds approval 1992-05-05'],
    ['Acceptance(A)', '5 May 1992', 'binds acceptance 1992-05-05'],
    [
      'Definitive signature(s), Acceptance(A)',
      '5 May 1992 s',
      'binds definitive signature 1992-05-05',
    ],
    ['Signature, Definitive signature(s)', '5 May 1992', 'signs signature 1992-05-05'],
    [
      'Signature, Succession to signature(d)',
      '5 May 1992 d',
      'signs succession to signature 1992-05-05',
    ],
    ['Consent to be bound(P)', '5 May 1992 P', 'binds consent to be bound 1992-05-05'],
    [
      'Simplified procedure(p), Consent to be bound(P)',
      '5 May 1992 p',
      'binds simplified procedure 1992-05-05',
    ],
    [
      'Ratification, formal confirmation(c), accession(a)',
      '5 May 1992 c',
      'binds formal confirmation 1992-05-05',
    ],
    [
      'Provisional application by virtue of signature, adoption of the Agreement or accession thereto, Provisional application by virtue of a notification (n)',
      '16 Nov 1994',
      'other provisional application by virtue of signature, adoption of the Agreement or accession thereto 1994-11-16',
    ],
    [
      'Provisional application(n), Ratification',
      '5 May 1992 n',
      'other provisional application 1992-05-05',
    ],
    ['Denunciation', '5 May 1992', 'ends denunciation 1992-05-05'],
    [
      'Notification of withdrawal(w), Ratification',
      '5 May 1992 w',
      'ends notification of withdrawal 1992-05-05',
    ],
    ['Extension', '5 May 1992', 'other extension 1992-05-05'],
    ['Registration Date', '14 Dec 1946', 'other registration Date 1946-12-14'],
    ['Ratification 2, 3', '5 May 1992', 'binds ratification 1992-05-05'],
  ])('%s: %s', (header, cell, act) => {
    expect(actsUnder(header, cell)).toEqual([act]);
  });

  it('keeps the order of columns for acts on the same day', () => {
    const acts = readActs([
      ['Signature', '6 Jun 1985'],
      ['Ratification, Acceptance(A)', '6 Jun 1985 A'],
    ]);
    expect(acts.map(({ act }) => act.name)).toEqual(['signature', 'acceptance']);
  });
});

describe('dates in a cell', () => {
  it.each([
    ['12 May 1955 a', ['1955-05-12 a']],
    ['5 Sept 2000', ['2000-09-05 ']],
    ['19 July 2006', ['2006-07-19 ']],
    ['18 Apr 1961 s 5 May 1970 A', ['1961-04-18 s', '1970-05-05 A']],
    ['3 Jun 1960, 4 Jul 1961 d', ['1960-06-03 ', '1961-07-04 d']],
    ['29 Feb 1999', ['1999-02 ']],
    ['May 1955', ['1955-05 ']],
    ['No. 42946', []],
    ['34 (I)', []],
    ['2003 1649', []],
    ['N/A', []],
    ['5 May 1992 by notice', ['1992-05-05 ']],
  ])('%s', (cell, dates) => {
    expect(readDates(cell).map(({ date, mark }) => `${date} ${mark}`)).toEqual(dates);
  });
});

describe('the number of a treaty', () => {
  it.each([
    ['18-12-c.csv', '18-12-c'],
    ['18-12.c', '18-12-c'],
    ['1-5.a.csv', '1-5-a'],
    ['XVIII-10', '18-10'],
    ['3-2.12a', '3-2-12a'],
  ])('%s', (name, number) => {
    expect(treatyNumber(name)).toBe(number);
  });
});

describe('cells of roll calls', () => {
  it('reads numbers and days in the formats of common programs', () => {
    expect(['3', '3.0', '1e+05', 'x'].map(rollCallNumber)).toEqual(['3', '3', '100000', 'x']);
    expect(
      ['1946-01-31', '1/31/1946', '31jan1946', '1946-01-31 00:00:00', '1946-02-30', 'NA'].map(
        readDay,
      ),
    ).toEqual(['1946-01-31', '1946-01-31', '1946-01-31', '1946-01-31', '', '']);
  });
});
