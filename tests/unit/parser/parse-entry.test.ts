import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatEntry } from '../../../src/parser/format-entry.ts';
import { parseEntry } from '../../../src/parser/parse-entry.ts';
import { recordSchema } from '../../../src/schemas/record.ts';
import { lines, readLine, seedLines, statedCounts } from '../support/records.ts';

describe('parseEntry', () => {
  it('reads every field of a line', () => {
    const line =
      '18 OmniMMI: A Benchmark in Video Contexts The rapid advancement of models. 6 authors · Mar 28, 2025 2';
    const { title, abstract, confidence, ...rest } = readLine(line);
    expect(rest).toEqual({
      file: 'a.txt',
      line: 1,
      upvotes: 18,
      authors: 6,
      month: 'Mar',
      day: 28,
      year: 2025,
      yearInferred: null,
      comments: 2,
    });
    expect(`${title} ${abstract}`).toBe('OmniMMI: A Benchmark in Video Contexts The rapid advancement of models.');
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  it('tells no upvotes from zero upvotes', () => {
    expect(readLine('- A Title We show this. 2 authors · Mar 24').upvotes).toBeNull();
    expect(readLine('0 A Title We show this. 2 authors · Mar 24').upvotes).toBe(0);
  });

  it('tells no comments from zero comments', () => {
    expect(readLine('- A Title We show this. 2 authors · Mar 24').comments).toBeNull();
    expect(readLine('- A Title We show this. 2 authors · Mar 24 0').comments).toBe(0);
  });

  it('reads one author without the plural', () => {
    expect(readLine('- A Title We show this. 1 author · Mar 24').authors).toBe(1);
  });

  it('reads a date with a year and a date without', () => {
    expect(readLine('- A Title We show this. 2 authors · Dec 27, 2023')).toMatchObject({
      month: 'Dec',
      day: 27,
      year: 2023,
    });
    expect(readLine('- A Title We show this. 2 authors · Mar 24')).toMatchObject({ month: 'Mar', day: 24, year: null });
  });

  it('tells a year from comments', () => {
    expect(readLine('- A Title We show this. 2 authors · Mar 24, 2024')).toMatchObject({ year: 2024, comments: null });
    expect(readLine('- A Title We show this. 2 authors · Mar 24 2024')).toMatchObject({ year: null, comments: 2024 });
  });

  it('takes February 29 of a leap year, and of a year that is not shown', () => {
    expect(readLine('- A Title We show this. 2 authors · Feb 29, 2024').day).toBe(29);
    expect(readLine('- A Title We show this. 2 authors · Feb 29').day).toBe(29);
  });

  it('takes no part of a tail for one', () => {
    const body = 'On 2 authors in Mar 3 We count 4 authors · March, 0 authors · Mar 5 6';
    expect(`${readLine(`3 ${body} 7 authors · Apr 8, 2025 9`).abstract}`).toMatch(/ 6$/);
  });

  it('keeps the file and the line that it was given', () => {
    const text = '- A Title We show this. 2 authors · Mar 24';
    expect(parseEntry({ line: 41, text }, 'seeds/b.txt').record).toMatchObject({ file: 'seeds/b.txt', line: 41 });
  });

  it('loses no character of a well-formed line', () => {
    fc.assert(
      fc.property(lines, ({ text, body }) => {
        const parsed = readLine(text);
        expect(formatEntry(parsed)).toBe(text);
        expect(`${parsed.title} ${parsed.abstract}`).toBe(body);
        expect(parsed.title).not.toBe('');
        expect(parsed.abstract).not.toBe('');
        expect(recordSchema.safeParse(parsed).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseEntry on the seed lines', () => {
  const titles = [
    'OmniMMI: A Comprehensive Multi-modal Interaction Benchmark in Streaming Video Contexts',
    'Stateful Conformer with Cache-based Inference for Streaming Automatic Speech Recognition',
    'DuoAttention: Efficient Long-Context LLM Inference with Retrieval and Streaming Heads',
    'Teller: Real-Time Streaming Audio-Driven Portrait Animation with Autoregressive Motion Generation',
    'Speculative Streaming: Fast LLM Inference without Auxiliary Models',
    'Flover: A Temporal Fusion Framework for Efficient Autoregressive Model Parallel Inference',
    'Mamba4Rec: Towards Efficient Sequential Recommendation with Selective State Space Models',
    'DyCoke: Dynamic Compression of Tokens for Fast Video Large Language Models',
    'Unlocking Efficiency in Large Language Model Inference: A Comprehensive Survey of Speculative Decoding',
  ];
  const stated = [
    { upvotes: 18, authors: 6, month: 'Mar', day: 28, year: null, comments: 2 },
    { upvotes: 1, authors: 5, month: 'Dec', day: 27, year: 2023, comments: null },
    { upvotes: 7, authors: 8, month: 'Oct', day: 14, year: 2024, comments: 2 },
    { upvotes: null, authors: 8, month: 'Mar', day: 24, year: null, comments: null },
    { upvotes: 44, authors: 6, month: 'Feb', day: 16, year: 2024, comments: 2 },
    { upvotes: null, authors: 7, month: 'May', day: 22, year: 2023, comments: null },
    { upvotes: null, authors: 5, month: 'Mar', day: 6, year: 2024, comments: null },
    { upvotes: 1, authors: 5, month: 'Nov', day: 22, year: 2024, comments: null },
    { upvotes: 1, authors: 9, month: 'Jan', day: 15, year: 2024, comments: null },
  ];

  it('finds the titles', () => {
    expect(seedLines.map((line) => readLine(line).title)).toEqual(titles);
  });

  it('finds counts and dates', () => {
    expect(seedLines.map((line) => statedCounts(readLine(line)))).toEqual(stated);
  });

  it('formats each back to the same bytes', () => {
    for (const line of seedLines) expect(Buffer.from(formatEntry(readLine(line)))).toEqual(Buffer.from(line));
  });
});
