import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LabelledText, scoreKnowledge } from '../../../src/cli/knowledge-scores.ts';

const folder = resolve(import.meta.dirname, '../../fixtures/knowledge');

function readTexts(part: string): readonly LabelledText[] {
  const lines = readFileSync(resolve(folder, `${part}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as LabelledText);
}

describe('the labelled abstracts', () => {
  it.each(['development', 'held-out'])('are 100 in %s, and every label stands where it says', (part) => {
    const texts = readTexts(part);
    expect(texts).toHaveLength(100);
    for (const { title, abstract, abbreviations, figures } of texts) {
      for (const { field, short, long, offset } of abbreviations) {
        const text = field === 'title' ? title : abstract;
        expect(text.slice(offset, offset + short.length)).toBe(short);
        expect(text).toContain(long);
      }
      for (const { span, offset } of figures) expect(abstract.slice(offset, offset + span.length)).toBe(span);
    }
  });

  it.each(['development', 'held-out'])('are read well enough in %s', (part) => {
    const { abbreviations, figures, strict, unit } = scoreKnowledge(readTexts(part));
    expect(abbreviations.precision).toBeGreaterThanOrEqual(0.97);
    expect(abbreviations.recall).toBeGreaterThanOrEqual(0.9);
    expect(figures.precision).toBeGreaterThanOrEqual(0.95);
    expect(figures.recall).toBeGreaterThanOrEqual(0.85);
    expect(strict.precision).toBeGreaterThanOrEqual(0.92);
    expect(unit).toBeGreaterThanOrEqual(0.97);
  });
});

describe('scoreKnowledge', () => {
  const text: LabelledText = {
    title: 'A Title',
    abstract: 'Large language models (LLMs) are 2x faster.',
    abbreviations: [{ field: 'abstract', short: 'LLMs', long: 'Large language models', offset: 23 }],
    figures: [{ span: '2x', offset: 33, value: 2, unit: '×', kind: 'speed-up', direction: 'more' }],
  };

  it('counts what is right', () => {
    const { abbreviations, strict, unit } = scoreKnowledge([text]);
    expect([abbreviations.right, abbreviations.wrong, abbreviations.missed]).toEqual([1, 0, 0]);
    expect([strict.precision, strict.recall, unit]).toEqual([1, 1, 1]);
  });

  it('counts a wrong long form as wrong and missed, and a wrong kind apart from a wrong value', () => {
    const [abbreviation, figure] = [text.abbreviations[0], text.figures[0]];
    if (!abbreviation || !figure) throw new Error('no labels');
    const scores = scoreKnowledge([
      {
        ...text,
        abbreviations: [{ ...abbreviation, long: 'language models' }],
        figures: [{ ...figure, kind: 'time' }],
      },
    ]);
    expect([scores.abbreviations.right, scores.abbreviations.wrong, scores.abbreviations.missed]).toEqual([0, 1, 1]);
    expect([scores.figures.precision, scores.kind, scores.strict.precision]).toEqual([1, 0, 0]);
  });

  it('counts what is not found, and what is found and no label', () => {
    const { figures, abbreviations } = scoreKnowledge([
      { ...text, abstract: 'Nothing. It has 12 parts.', abbreviations: [] },
    ]);
    expect([figures.right, figures.wrong, figures.missed]).toEqual([0, 1, 1]);
    expect([abbreviations.precision, abbreviations.recall]).toEqual([1, 1]);
  });
});
