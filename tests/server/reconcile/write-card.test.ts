import { writeCard, writeConcept, writeFlyout } from '../../../src/server/reconcile/write-card.ts';

const CARD = {
  id: 'country/X',
  name: '<script>alert(1)</script>',
  subtitle: '"a" & \'b\'',
  summary: '<img src=x onerror=alert(1)>',
  details: [{ label: '<b>', value: '</dl>' }],
  sources: [{ title: '</footer>', url: 'javascript:alert(1)' }],
};

it('escapes all texts in previews', () => {
  const texts = [
    writeCard(CARD, 'https://gaiko.example.org/"onclick="x'),
    writeFlyout(CARD),
    writeConcept({ id: 'x', name: '<i>', description: '<i>' }),
  ].join('');
  for (const raw of ['<script>', '<img', '<b>', '<i>', '"onclick', 'javascript:'])
    expect(texts).not.toContain(raw);
});
