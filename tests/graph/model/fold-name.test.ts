import fc from 'fast-check';
import { foldName, foldText } from '../../../src/graph/model/fold-name.ts';

it.each([
  ['Côte d’Ivoire', "cote d'ivoire"],
  ['  SOVIET\t Union ', 'soviet union'],
  ['Soviet–Japanese', 'soviet-japanese'],
  ['Ōtsu', 'otsu'],
  ['Øresund Łódź Straße', 'oresund lodz strasse'],
  ['İstanbul', 'istanbul'],
  ['ｼﾝｶﾞﾎﾟｰﾙ', 'シンガポール'],
  ['\u202eJapan\u0000\u200b', 'japan'],
])('compares %s as %s', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

it('keeps the marks that form different letters of kana', () => {
  expect(foldName('ドイツ')).not.toBe(foldName('トイツ'));
  expect(foldName('독일')).toBe('독일');
});

it('accepts half of a surrogate pair', () => {
  expect(foldName('Japan\ud83c')).toBe('japan');
});

it('folds ASCII text in the same way with and without a letter outside of ASCII', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 30 }), (text) => {
      expect(`${foldText(text)}e`).toBe(foldText(`${text}é`));
    }),
  );
});
