import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from '../../src/documents/csv.js';

test.each(['=1+1', '+84', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\uFF1D1', '\u00A0+1', '=cmd|"/c calc"!A1'])(
  'what a spreadsheet would run is a text: %j',
  (value) => expect(parse(csvCell(value))).toEqual([[`'${value}`]]),
);

test('any other text is read back as it was, whatever stands in it', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/^\s*[=+\-@＝＋－＠]|^\s/u.test(value));
  const row = fc.array(text, { minLength: 1, maxLength: 4 });
  const property = fc.property(row, (cells) => {
    expect(parse(cells.map(csvCell).join(','))).toEqual([cells]);
  });
  fc.assert(property);
});
