import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, evidenceSnippet } from '../../../src/derived/evidence-snippet.ts';

/** The snippet around the first use of a phrase. */
function around(phrase: string, text: string): string {
  const start = text.indexOf(phrase);
  return evidenceSnippet(text, { start, end: start + phrase.length });
}

describe('evidenceSnippet', () => {
  it('marks the phrase in a short text', () => {
    expect(around('KV cache', 'A full KV cache is kept.')).toBe('A full <mark>KV cache</mark> is kept.');
    expect(around('A', 'A')).toBe('<mark>A</mark>');
  });

  it('cuts a long text between words on both sides', () => {
    const before = 'word '.repeat(40);
    expect(around('KV cache', `${before}KV cache ${before}`)).toBe(
      `…${'word '.repeat(17)}<mark>KV cache</mark>${' word'.repeat(18)}…`,
    );
  });

  it('has no ellipsis where it reaches an end of the text', () => {
    expect(around('cache', `cache ${'word '.repeat(40)}`)).toMatch(/^<mark>cache<\/mark> .*…$/);
    expect(around('cache', `${'word '.repeat(40)}cache`)).toMatch(/^….* <mark>cache<\/mark>$/);
  });

  it('lets no text be markup', () => {
    expect(around('a<b', '"x" & <i>a<b</i>')).toBe('&quot;x&quot; &amp; &lt;i&gt;<mark>a&lt;b</mark>&lt;/i&gt;');
  });

  it('shows a piece of the text, with the phrase in it, whatever the text', () => {
    const text = fc.array(fc.constantFrom('a', '<b>', 'long-word', '&amp;', '注意力'), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, fc.nat(), (words, choice) => {
        const index = choice % words.length;
        const whole = words.join(' ');
        const start = words.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
        const end = start + (words[index] ?? '').length;
        const snippet = evidenceSnippet(whole, { start, end });
        const [before = '', phrase, after = ''] = snippet.split(/<\/?mark>/);
        expect(phrase).toBe(escapeHtml(whole.slice(start, end)));
        expect(escapeHtml(whole.slice(0, start)).endsWith(before.replace('…', ''))).toBe(true);
        expect(escapeHtml(whole.slice(end)).startsWith(after.replace('…', ''))).toBe(true);
        expect(before.startsWith('…') || before === escapeHtml(whole.slice(0, start))).toBe(true);
        expect(after.endsWith('…') || after === escapeHtml(whole.slice(end))).toBe(true);
      }),
    );
  });
});
