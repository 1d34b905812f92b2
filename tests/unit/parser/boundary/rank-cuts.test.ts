import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankCuts } from '../../../../src/parser/boundary/rank-cuts.ts';

/** The title that the best cut gives. */
function titleOf(body: string): string {
  const best = rankCuts(body)[0];
  return best === undefined ? body : body.slice(0, best.offset);
}

describe('rankCuts on handwritten bodies', () => {
  it.each([
    [
      'Sparse Attention for Long Documents',
      'We study how attention can skip most of a long document without losing accuracy on question answering.',
    ],
    [
      'A Survey of Retrieval for Question Answering',
      'Large Language Models (LLMs) have changed how questions are answered. ' +
        'In this survey we compare retrieval methods for LLMs.',
    ],
    [
      'FastCut: Finding Boundaries in Running Text',
      'Finding boundaries in running text is a common problem. We present ' +
        'FastCut, which finds them quickly and with known confidence.',
    ],
    [
      'On the convergence of stochastic gradient methods with heavy tails',
      'Stochastic gradient methods are widely used in practice. We prove ' +
        'that they converge even when the noise has heavy tails.',
    ],
    [
      'Do Vision Models Understand Depth?',
      'Vision models have been shown to estimate depth from single images. ' +
        'We ask whether they understand it, and find that they often do not.',
    ],
    [
      'Reinforcement Learning for Traffic Lights',
      'Reinforcement Learning (RL) has been used to control traffic lights ' +
        'in simulation. We test RL on real crossings.',
    ],
    [
      'Sparse Attention for Long Documents',
      'we study how attention can skip most of a long document. experiments show that accuracy is kept.',
    ],
  ])('%s', (title, abstract) => {
    expect(titleOf(`${title} ${abstract}`)).toBe(title);
  });

  it('is sure of an easy boundary and less sure of one without any cue', () => {
    const easy = rankCuts(
      'Sparse Attention for Long Documents In this paper, we study how attention can skip most of a document.',
    )[0];
    const hard = rankCuts('zug bam dorn kest olim prad surn tack vil wex yond zeph arl binx')[0];
    expect(easy?.probability).toBeGreaterThan(0.98);
    expect(hard?.probability).toBeLessThan(0.9);
  });
});

describe('rankCuts on any string', () => {
  it.each([
    ['empty', ''],
    ['one word', 'Title'],
    ['one long word', 'x'.repeat(1_000_000)],
  ])('gives no cut for a body that is %s', (_name, body) => {
    expect(rankCuts(body)).toEqual([]);
  });

  it('cuts two words at their only space', () => {
    expect(rankCuts('Title Abstract')).toEqual([{ offset: 5, probability: 1 }]);
  });

  it('gives even chances where nothing but words that end no title stand', () => {
    const cuts = rankCuts('the of and the');
    expect(cuts.map((cut) => cut.probability)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('reads a megabyte in a moment', () => {
    const body = `A Title of Some Kind ${'We read words. '.repeat(70_000)}`;
    const started = performance.now();
    expect(rankCuts(body).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'The',
          'of',
          'LLMs',
          '(RL)',
          '$x^2$',
          '\ud800',
          '\udc00x',
          '',
          '-',
          'Größe',
          'is',
          'end.',
          '12',
          '?',
          '(',
          '"',
        ),
        { maxLength: 90 },
      )
      .map((words) => words.join(' ')),
  );

  it('gives cuts at distinct spaces, best first, with probabilities that sum to 1 at most', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 60 }), (body, limit) => {
        const cuts = rankCuts(body, limit);
        expect(cuts.length).toBeLessThanOrEqual(limit);
        expect(new Set(cuts.map((cut) => cut.offset)).size).toBe(cuts.length);
        let previous = 1;
        for (const cut of cuts) {
          expect(body[cut.offset]).toBe(' ');
          expect(cut.probability).toBeGreaterThanOrEqual(0);
          expect(cut.probability).toBeLessThanOrEqual(previous);
          previous = cut.probability;
        }
        expect(cuts.reduce((sum, cut) => sum + cut.probability, 0)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('gives the same answer twice, whatever was asked between', () => {
    fc.assert(
      fc.property(text, text, (body, other) => {
        const before = rankCuts(body);
        rankCuts(other);
        expect(rankCuts(body)).toEqual(before);
      }),
    );
  });
});
