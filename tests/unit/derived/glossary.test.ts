import { describe, expect, it } from 'vitest';
import { abbreviationPairs, definitionsOf, glossary } from '../../../src/derived/glossary.ts';
import { plainAbstract } from '../../../src/text/read-field.ts';
import { seedPapers } from '../../support/seed-papers.ts';

/** Papers from abstracts; slugs are a, b, c, … */
function papersOf(...abstracts: readonly string[]) {
  return abstracts.map((source, index) => {
    const abstract = plainAbstract(source).plain;
    const paper = { slug: String.fromCharCode(97 + index), title: 'A Title', abstract };
    return { ...paper, definitions: definitionsOf(paper) };
  });
}

describe('glossary', () => {
  it('makes one entry of plural, case and hyphens, and one meaning of other endings and slips', () => {
    const papers = papersOf(
      'We use large language models (LLMs).',
      'A Large-Language Model (LLM) is used.',
      'Large langauge models (LLMs) win.',
      'A large language modeling (LLM) system',
    );
    expect(glossary(papers)).toEqual([
      {
        key: 'llm',
        short: 'LLM',
        meanings: [{ long: 'large language model', definedBy: ['a', 'b', 'c', 'd'] }],
        usedBy: [],
      },
    ]);
  });

  it('names the papers that use an abbreviation and define it nowhere, also within compounds', () => {
    const papers = papersOf(
      'State space models (SSMs) are new.',
      'An SSM is fast.',
      'We use SSM-based models.',
      'Two SSMs.',
      'An SSMX or ssm is not one.',
    );
    expect(glossary(papers)[0]?.usedBy).toEqual(['b', 'c', 'd']);
  });

  it('shows that papers do not agree on a meaning, the commonest first', () => {
    const papers = papersOf(
      'the attack success rate (ASR)',
      'automatic speech recognition (ASR)',
      'Automatic Speech Recognition (ASR)',
    );
    expect(glossary(papers)[0]?.meanings).toEqual([
      { long: 'automatic speech recognition', definedBy: ['b', 'c'] },
      { long: 'attack success rate', definedBy: ['a'] },
    ]);
  });

  it('takes no word of a text in capitals for an abbreviation', () => {
    const papers = papersOf(
      'Information systems (IS) report an odds ratio (OR).',
      'THE MOON IS FAR OR NEAR.',
      'THE NATIONAL SURVEY (NS) IS DONE.',
      'An IS here. THE MOON IS FREE OR NOT: a study.',
    );
    expect(glossary(papers).map(({ short, usedBy }) => [short, usedBy])).toEqual([
      ['IS', ['d']],
      ['OR', []],
    ]);
  });

  it('reads LaTeX as text', () => {
    const papers = papersOf('the \\textbf{Cool} \\textbf{M}odel \\textbf{T}ree (CMT)');
    expect(glossary(papers).map(({ short, meanings }) => [short, meanings[0]?.long])).toEqual([
      ['CMT', 'Cool Model Tree'],
    ]);
  });

  it('never looks for what is also a word', () => {
    const papers = papersOf('the Generative World Explorer (Genex)', 'Genex is a word here.');
    expect(glossary(papers)[0]?.usedBy).toEqual([]);
  });

  it('gives each entry an address of its own in ASCII', () => {
    const keys = glossary(papersOf('Bézier Gaussian splatting (BézierGS)', 'big graph (BG)')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9-]+$/);
  });

  it('is empty for papers without any', () => {
    expect(glossary(papersOf('', 'Nothing here.', '没有缩写。'))).toEqual([]);
  });

  it('finds those of the nine seeds', () => {
    const papers = seedPapers.map((paper) => ({ ...paper, definitions: definitionsOf(paper) }));
    const entries = glossary(papers);
    expect(entries.map(({ short }) => short)).toEqual([
      'CTC',
      'ETM',
      'FMLG',
      'KV',
      'LLM',
      'M4',
      'MLLM',
      'RNNT',
      'SSM',
      'VLLM',
    ]);
    const kv = entries.find(({ key }) => key === 'kv');
    expect(kv?.meanings[0]?.long).toBe('Key and Value');
    expect(kv?.usedBy.map((slug) => slug.split('-')[0])).toEqual(['dycoke']);
  });
});

describe('abbreviationPairs', () => {
  it('gives every meaning with the number of its papers, the commonest first', () => {
    const papers = papersOf(
      'automatic speech recognition (ASR)',
      'attack success rate (ASR)',
      'automatic speech recognition (ASR)',
    );
    expect(abbreviationPairs(glossary(papers))).toEqual([
      { short: 'ASR', long: 'automatic speech recognition', papers: 2 },
      { short: 'ASR', long: 'attack success rate', papers: 1 },
    ]);
  });
});
