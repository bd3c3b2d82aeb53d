import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/simulator/core/api-error.js';
import { codePoints, finishText } from '../../src/simulator/text/format.js';
import { parseHtml } from '../../src/simulator/text/html.js';
import { parseLegacyMarkdown } from '../../src/simulator/text/legacy-markdown.js';
import { parseMarkdown } from '../../src/simulator/text/markdown.js';
import { renderHtml } from '../../src/simulator/text/render.js';

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const tagSoup = fc
  .array(
    fc.constantFrom(
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<',
      '>',
      '&',
      '&lt;',
      '<a href="',
      '"',
      'đ',
      ' ',
      '*',
      '_',
      '`',
      '\n>',
    ),
  )
  .map((pieces) => pieces.join(''));

function parsesOrRefuses(parse: (source: string) => { text: string; entities: { offset: number; length: number }[] }) {
  return (source: string) => {
    try {
      const { text, entities } = parse(source);
      for (const entity of entities) {
        expect(entity.length).toBeGreaterThan(0);
        expect(entity.offset + entity.length).toBeLessThanOrEqual(text.length);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(ApiError);
    }
  };
}

describe('parse modes', () => {
  it('give back any text that was escaped', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseHtml(renderHtml(text, [])).text).toBe(text);
        expect(parseMarkdown(text.replace(/[\\_*[\]()~`>#+\-=|{}.!]/g, '\\$&')).text).toBe(text);
      }),
    );
  });

  it('keep entities within the text, or refuse, whatever comes', () => {
    const source = fc.oneof(anyText, tagSoup);
    fc.assert(fc.property(source, parsesOrRefuses(parseHtml)));
    fc.assert(fc.property(source, parsesOrRefuses(parseMarkdown)));
    fc.assert(fc.property(source, parsesOrRefuses(parseLegacyMarkdown)));
  });

  it('render balanced HTML for any entities', () => {
    const entity = fc.record({
      type: fc.constantFrom('bold', 'italic', 'code', 'spoiler'),
      offset: fc.nat(20),
      length: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 30 }), fc.array(entity, { maxLength: 6 }), (text, entities) => {
        expect(parseHtml(renderHtml(text, entities)).text).toBe(text);
      }),
    );
  });

  it('count code points as Array.from does', () => {
    fc.assert(fc.property(anyText, (text) => codePoints(text) === [...text].length));
  });

  it('leave no blank at the ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const finished = finishText({ text: `\n ${text} \n`, entities: [] }).text;
        expect(finished).toBe(finished.trimEnd());
        expect(finished).not.toMatch(/^[ \n]/);
      }),
    );
  });
});
