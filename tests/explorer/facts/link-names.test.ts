import { linkNames } from '../../../src/explorer/facts/link-names.ts';

const japan = { name: 'Japan' };
const korea = { name: 'Korea' };
const southKorea = { name: 'South Korea' };

describe('linkNames', () => {
  it('splits a sentence at the names of entities', () => {
    expect(linkNames('Japan borders Korea.', [korea, japan]).parts).toEqual([
      { text: 'Japan', entity: japan },
      { text: ' borders ' },
      { text: 'Korea', entity: korea },
      { text: '.' },
    ]);
  });

  it('does not find a short name within a longer one', () => {
    expect(linkNames('South Korea and Korea', [korea, southKorea]).parts).toEqual([
      { text: 'South Korea', entity: southKorea },
      { text: ' and ' },
      { text: 'Korea', entity: korea },
    ]);
  });

  it('returns the entities that the sentence does not name', () => {
    expect(linkNames('Siam was a member.', [japan])).toEqual({
      parts: [{ text: 'Siam was a member.' }],
      unnamed: [japan],
    });
  });
});
