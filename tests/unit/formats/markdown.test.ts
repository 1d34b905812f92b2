import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/formats/listing-reader.ts';
import { isListingName } from '../../../src/formats/registry.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';

/** What a digest comes to: titles with what is stated, without abstracts that are not there. */
function read(text: string, file = 'digest.md') {
  const { records, diagnostics } = readListing(text, { file });
  const messages = diagnostics.map(formatDiagnostic).filter((message) => !message.includes('expected an abstract'));
  return { records, messages };
}

const one = (text: string) => {
  const { records, messages } = read(text);
  expect(messages).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0];
};

describe('a list of links in Markdown', () => {
  it.each([
    [
      '- [Steps on Snow](https://arxiv.org/abs/2401.00001) - Jane Doe, John Roe. *NeurIPS* 2024. [[code]](https://github.com/doe/steps)',
      {
        title: 'Steps on Snow',
        year: 2024,
        authors: 2,
        stated: {
          names: ['Jane Doe', 'John Roe'],
          venue: 'NeurIPS',
          arxiv: '2401.00001',
          code: 'https://github.com/doe/steps',
        },
      },
    ],
    [
      '* **Counting Footprints by Night** [[paper](https://arxiv.org/pdf/2402.00002.pdf)] *ICML 2023*',
      { title: 'Counting Footprints by Night', year: 2023, stated: { venue: 'ICML', arxiv: '2402.00002' } },
    ],
    [
      '1. (2023-05) [Walking in Deep Snow](https://doi.org/10.1000/snow.5), Jane Doe et al.',
      {
        title: 'Walking in Deep Snow',
        year: 2023,
        month: 'May',
        authors: null,
        stated: { names: ['Jane Doe', 'et al.'], doi: '10.1000/snow.5' },
      },
    ],
    [
      '- **SnowNet**: "An End-to-End Model of Snow", ICCV, 2021 (*Snow Lab*). [[Paper](https://example.org/snow)]',
      {
        title: 'An End-to-End Model of Snow',
        year: 2021,
        authors: null,
        stated: { venue: 'ICCV', other: { text: 'SnowNet; Snow Lab' } },
      },
    ],
    [
      '- [ ] [Sleds (and Riders)](https://example.org/sleds_(and)) [![code](https://example.org/a.svg)](https://github.com/a/b)',
      {
        title: 'Sleds (and Riders)',
        stated: { url: 'https://example.org/sleds_(and)', code: 'https://github.com/a/b' },
      },
    ],
    [
      '- [A \\*Star\\* and `code`](https://example.org/star)',
      { title: 'A *Star* and code', stated: { url: 'https://example.org/star' } },
    ],
  ])('%s', (line, record) => {
    expect(
      one(`# Papers [![badge](https://example.org/b.svg)](https://example.org)\n\nWelcome.\n\n${line}\n`),
    ).toMatchObject(record);
  });

  it('passes over contents, sections and what stands in fences', () => {
    const text = `# Awesome Snow

- [Surveys](#surveys)
- [Contributing](CONTRIBUTING.md)

## Surveys

\`\`\`
- [Not a Paper at All](https://example.org/no)
\`\`\`

## About this list

Last Updated

It goes with [our survey of snow](https://arxiv.org/abs/2401.00009), which has more to say on all that is listed here.

> Snow falls.

- [A Paper of Snow](https://example.org/yes)
`;
    expect(read(text).records.map(({ title, line }) => [title, line])).toEqual([['A Paper of Snow', 20]]);
  });
});

describe('a digest in Markdown', () => {
  it('has authors in italics and the abstract as a quotation', () => {
    const text = `### [Sleds and Their Riders](https://arxiv.org/abs/2403.00003)
*Jane Doe, Bob Two*

> We study **sleds** and their
> riders.
>
> They are [fast](https://example.org).
`;
    expect(one(text)).toMatchObject({
      title: 'Sleds and Their Riders',
      abstract: 'We study sleds and their riders.\n\nThey are fast.',
      stated: { names: ['Jane Doe', 'Bob Two'], arxiv: '2403.00003', other: { fast: 'https://example.org' } },
    });
  });

  it('has fields with labels', () => {
    const text = `## 12. Skis for the *Many*
- **Authors:** Liang Chen, Fan Feng
- **Year:** 2024 | **Source:** CrossRef | **Citations:** 0
- **URL:** https://doi.org/10.1000/skis
- **Abstract:** We make skis.
- **Why:** because

---

Unsubscribe below.
`;
    expect(one(text)).toMatchObject({
      title: 'Skis for the Many',
      abstract: 'We make skis.',
      year: 2024,
      stated: {
        names: ['Liang Chen', 'Fan Feng'],
        doi: '10.1000/skis',
        other: { Source: 'CrossRef', Citations: '0', Why: 'because' },
      },
    });
  });

  it('has parts that open at a click', () => {
    const text = `<details>
<summary><strong>Lifts without Queues</strong> - Cy Three, Di Four - [[pdf]](https://arxiv.org/pdf/2510.00031)</summary>

**Abstract:** We propose lifts.

**arXiv ID:** 2510.00031
</details>
`;
    expect(one(text)).toMatchObject({
      title: 'Lifts without Queues',
      abstract: 'We propose lifts.',
      stated: { names: ['Cy Three', 'Di Four'], arxiv: '2510.00031' },
    });
  });

  it('has tables', () => {
    const text = `| Date | Title | Authors | PDF |
|:---|:---|---|---|
|**2024-10-14**|**Gloves \\| Mittens**|Ed Five et.al.|[2410.10819](http://arxiv.org/abs/2410.10819)|
|2024-10-15|[Hats of Wool](https://example.org/hats)|Flo Six, Jane Doe|[pdf](https://example.org/hats.pdf)|
`;
    expect(read(text)).toMatchObject({
      messages: [],
      records: [
        { title: 'Gloves | Mittens', day: 14, stated: { names: ['Ed Five', 'et al.'], arxiv: '2410.10819' } },
        { title: 'Hats of Wool', stated: { url: 'https://example.org/hats', pdf: 'https://example.org/hats.pdf' } },
      ],
    });
  });
});

it('says where it names no paper: as a warning only where notes may lie', () => {
  const text = '# Links\n\n- [Top of all](#top)\n\nSee [this page](https://example.org).\n';
  expect(read(text).messages).toEqual([expect.stringContaining('found Markdown that names none')]);
  expect(readListing(text, { file: 'a.md' }).diagnostics).toMatchObject([{ severity: 'warning' }]);
  expect(readListing(text, { file: 'a.txt' }).diagnostics).toMatchObject([{ severity: 'error' }]);
});

it('takes no file for a listing that tells of its folder', () => {
  expect(['README.md', 'CONTRIBUTING.md', 'digest.md', 'week-12.markdown'].map(isListingName)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
