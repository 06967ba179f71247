import { MAX_REPORT_BYTES, writeReport, type Report } from '../../src/assistants/report.ts';

const fact = (at: number, length = 100) => ({
  text: `Fact ${at} ${'x'.repeat(length)}`,
  sources: [`[${at}] Source ${at}`],
});

const facts = (count: number, length?: number) =>
  Array.from({ length: count }, (_, at) => fact(at + 1, length));

const opening = { text: 'Opening.', sources: [] };

it('lists the sources of the parts at the end', () => {
  const text = writeReport({ opening, parts: facts(2, 1), remarks: ['Remark.'] });
  expect(text).toBe(
    'Opening.\n\nFact 1 x\n\nFact 2 x\n\nRemark.\n\nSources:\n[1] Source 1\n[2] Source 2',
  );
});

it('omits whole parts with their sources, and states how to request the omitted parts', () => {
  const list = { total: 500, skipped: 100, noun: 'facts' };
  const text = writeReport({ opening, parts: facts(100), list });
  const [, shown = ''] = /Fact (\d+) x+\n\nShown/.exec(text) ?? [];
  const last = Number(shown);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_REPORT_BYTES);
  expect(last).toBeGreaterThan(40);
  expect(text).toContain(
    `Shown: 101 to ${100 + last} of 500 facts. Not shown: ${400 - last}. For the next ones, call the tool again with skip: ${100 + last}.`,
  );
  expect(text).toContain(`[${last}] Source ${last}`);
  expect(text).not.toContain(`[${last + 1}] Source`);
});

it.each<[string, Report]>([
  ['a long opening', { opening: { text: '日'.repeat(9000), sources: [] }, parts: facts(5) }],
  ['a long part', { opening, parts: facts(3, 20_000) }],
  ['long remarks', { opening, parts: facts(3), remarks: ['ü'.repeat(9000)] }],
])('never exceeds the maximum size: %s', (_, report) => {
  const text = writeReport(report);
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_REPORT_BYTES);
  expect(text).not.toContain('\uFFFD');
});

it('always shows at least one part of a list, so that the next request continues', () => {
  const list = { total: 3, skipped: 0, noun: 'facts' };
  expect(writeReport({ opening, parts: facts(3, 20_000), list })).toContain('Fact 1');
});
