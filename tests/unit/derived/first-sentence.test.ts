import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence, plainMarkdown, shorten } from '../../../src/derived/first-sentence.ts';

describe('firstSentence', () => {
  it.each([
    ['We show this. It holds.', 'We show this.'],
    ['Can it? We ask.', 'Can it?'],
    ['It does! We ask.', 'It does!'],
    ['Only one sentence', 'Only one sentence'],
    ['We gain 2.55x and use v1.5 models. It holds.', 'We gain 2.55x and use v1.5 models.'],
    ['Heads, e.g. Retrieval Heads, matter. It holds.', 'Heads, e.g. Retrieval Heads, matter.'],
    [
      'Models, i.e. LLMs, vs. Humans, cf. Xu et al. 2024, in Fig. 3. So.',
      'Models, i.e. LLMs, vs. Humans, cf. Xu et al. 2024, in Fig. 3.',
    ],
    ['It stops at 20. then goes on. Yes.', 'It stops at 20. then goes on.'],
    ['It is new. “Why” is asked.', 'It is new.'],
    ['It is new. (See below.) So.', 'It is new.'],
    ['It is new. 3 models win.', 'It is new.'],
  ])('of “%s” is “%s”', (abstract, sentence) => {
    expect(firstSentence(abstract, 200)).toBe(sentence);
  });

  it('is cut between words where it is too long', () => {
    expect(firstSentence('The rapid advancement of models. It holds.', 20)).toBe('The rapid…');
  });
});

describe('shorten', () => {
  it('leaves a text alone that fits', () => {
    expect(shorten('The rapid advance', 17)).toBe('The rapid advance');
  });

  it('leaves no punctuation before the ellipsis', () => {
    expect(shorten('In this work, we introduce', 16)).toBe('In this work…');
    expect(shorten('Heads -- referred to', 12)).toBe('Heads…');
  });

  it('never gives more than it was asked for, and only words of the text', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcxyz'), minLength: 1, maxLength: 9 });
    const text = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 60 }), (words, limit) => {
        const short = shorten(words, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        if (short === words) return;
        expect(short.endsWith('…')).toBe(true);
        expect(`${words} `.startsWith(`${short.slice(0, -1)} `)).toBe(true);
      }),
    );
  });
});

describe('plainMarkdown', () => {
  it('keeps of links and lists their words, and of raw HTML nothing', () => {
    const source =
      'See [the paper](https://example.org).\n\n- One <b>thing</b>\n- C\\*\n\n<script>x</script>\n\n## End';
    expect(plainMarkdown(source)).toBe('See the paper. One thingC* End');
  });

  it('takes away the signs of emphasis and code, and joins the lines', () => {
    expect(plainMarkdown('Keeping *what* was __computed__\nby `attention`.')).toBe(
      'Keeping what was computed by attention.',
    );
  });
});
