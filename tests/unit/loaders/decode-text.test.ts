import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/loaders/decode-text.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';

/** Bytes of texts and of single bytes. */
function bytesOf(...parts: readonly (string | number)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
}

function decode(...parts: readonly (string | number)[]) {
  const { text, diagnostics } = decodeText(bytesOf(...parts), 'a.txt');
  return { text, messages: diagnostics.map(formatDiagnostic) };
}

describe('decodeText', () => {
  it('reads UTF-8, with its byte order mark and line ends as they are', () => {
    const text = '\uFEFF3 Gödel · 注意力 𝐱\r\n\n';
    expect(decode(text)).toEqual({ text, messages: [] });
  });

  it('reads an empty file', () => {
    expect(decode()).toEqual({ text: '', messages: [] });
  });

  it('points at the byte that is not UTF-8, and keeps the good lines where they are', () => {
    expect(decode('one\ntwo ', 0xff, ' more\nthree')).toEqual({
      text: 'one\n\nthree',
      messages: ['a.txt:2:5: expected UTF-8, found the byte 0xFF. Save the file as UTF-8, or replace the character.'],
    });
  });

  it('counts columns in UTF-16 units, not in bytes', () => {
    expect(decode('é𝐱', 0x80, 'c').messages).toEqual([expect.stringMatching(/^a\.txt:1:4: .* 0x80\./)]);
  });

  it('names the first bad byte of every bad line', () => {
    expect(decode(0xff, 0xfe + 1, '\nok\n', 0xc0, 0x80, '\n', 'x', 0xf8).messages).toEqual([
      expect.stringMatching(/^a\.txt:1:1: .* 0xFF\./),
      expect.stringMatching(/^a\.txt:3:1: .* 0xC0\./),
      expect.stringMatching(/^a\.txt:4:2: .* 0xF8\./),
    ]);
  });

  it('refuses UTF-16 as a whole and says how to mend it', () => {
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      expect(decode(...mark, 'a', 0, 'b', 0)).toEqual({
        text: '',
        messages: ['a.txt: expected a text file in UTF-8, found UTF-16. Save the file as UTF-8.'],
      });
    }
  });

  it('knows UTF-16 without a byte order mark', () => {
    for (const encoding of ['utf16le', 'utf16be'] as const) {
      const bytes = Buffer.from('3 A Title We show. 2 authors · Mar 24', 'utf16le');
      expect(decodeText(encoding === 'utf16le' ? bytes : bytes.swap16(), 'a.txt').diagnostics).toMatchObject([
        { code: 'not-text', found: 'UTF-16' },
      ]);
    }
  });

  it('refuses a binary file as a whole', () => {
    expect(decode('%PDF', 0, 0xff)).toEqual({
      text: '',
      messages: [
        'a.txt: expected a text file in UTF-8, found a binary file. ' +
          'Take the file out of the folder, or save it as text.',
      ],
    });
  });

  it('names the line that has a NUL, and reads the others', () => {
    expect(decode('3 one · line of text\ntwo ', 0, ' more, of some length\nthree lines of text\n')).toEqual({
      text: '3 one · line of text\n\nthree lines of text\n',
      messages: ['a.txt:2:5: expected text, found the character NUL. Take the character out.'],
    });
  });

  it('refuses a file as a whole where most of its lines are bad and one has a NUL', () => {
    const noise = Array.from({ length: 400 }, (_, index) => (index % 20 === 19 ? 0x0a : 0xa0 + (index % 50)));
    expect(decode(...noise, 0, '\ngood\n')).toMatchObject({
      text: '',
      messages: [expect.stringContaining('a binary')],
    });
    expect(decode(...noise, '\ngood\n').messages).toHaveLength(20);
  });

  it('loses no good line of any file, and reports every bad one', () => {
    const line = fc.uint8Array({ min: 1, maxLength: 12 }).map((bytes) => bytes.filter((byte) => byte !== 0x0a));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const bytes = Buffer.concat(lines.flatMap((part, index) => (index === 0 ? [part] : [bytesOf('\n'), part])));
        const isUtf16 = /^(fffe|feff)/.test(bytes.toString('hex'));
        fc.pre(!isUtf16);
        const { text, diagnostics } = decodeText(bytes, 'a.txt');
        const bad = lines.flatMap((part, index) =>
          Buffer.from(part).toString().includes('\uFFFD') ? [index + 1] : [],
        );
        expect(diagnostics.map((diagnostic) => diagnostic.line)).toEqual(bad);
        const kept = lines.map((part, index) => (bad.includes(index + 1) ? '' : Buffer.from(part).toString()));
        expect(text).toBe(kept.join('\n'));
      }),
      { numRuns: 500 },
    );
  });
});
