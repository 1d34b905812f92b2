import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreSentences } from '../../../src/cli/sentence-scores.ts';
import { aboutSentence, keySentence } from '../../../src/derived/key-sentence.ts';

describe('keySentence', () => {
  it.each([
    [
      'Caches grow with the text. However, existing methods are slow. We propose Lull, a cache that sleeps. Experiments show that we outperform all.',
      'We propose Lull, a cache that sleeps.',
    ],
    [
      'Models are large. In this paper, small models are studied. Code is available at https://example.org.',
      'In this paper, small models are studied.',
    ],
    [
      'Knots are tied. To address this, a new kind of knot is introduced.',
      'To address this, a new kind of knot is introduced.',
    ],
  ])('of “%s” is what is done', (abstract, sentence) => {
    expect(keySentence(abstract)).toBe(sentence);
  });

  it('is none where no sentence says what is done', () => {
    expect(keySentence('The sky is blue. Grass is green.')).toBeNull();
    expect(keySentence('')).toBeNull();
    expect(aboutSentence('The sky is blue. Grass is green.', 100)).toBe('The sky is blue.');
  });

  const corpora = resolve(import.meta.dirname, '../../../..', process.env['INCIPIT_CORPORA'] ?? 'shared/corpora');
  it.skipIf(!existsSync(corpora))('is right or none for at least 92 % of labeled abstracts, and found for most', () => {
    const scores = scoreSentences(readFileSync('tests/fixtures/key-sentences/labels.jsonl', 'utf8'), corpora) ?? [];
    expect(scores.map(({ part }) => part)).toEqual(['development', 'held-out']);
    for (const { right, wrong, none } of scores) {
      expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.92);
      expect(none).toBeLessThan(15);
    }
  });
});
