import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex } from '../../../../src/derived/citations/bibtex.ts';
import { oneLine } from '../../../../src/derived/citations/one-line.ts';
import { isPlain } from '../../../../src/text/read-field.ts';
import { readCitations } from '../../../support/citation-js.ts';
import { anyText } from '../../support/any-text.ts';
import { cite, curated } from './citable.ts';

const names = ['Xiao, Guangxuan', 'Panda, Dhabaleswar K. (DK)', 'van der Berg, Jane'];
const preprint = cite({ curation: curated({ names, arxiv: '2410.10819' }) });

/** What LaTeX sets two hyphens or two quotation marks as; listings write them that way too. */
function typeset(text: string): string {
  return text.replace(/---/g, '—').replace(/--/g, '–').replace(/``/g, '“').replace(/''/g, '”');
}

function only(file: string) {
  const [item, ...more] = readCitations(file);
  if (!item || more.length > 0) throw new Error(`not one entry: ${file}`);
  return item;
}

describe('bibtex', () => {
  it('cites a preprint as arXiv itself does', () => {
    expect(bibtex(preprint)).toBe(`@misc{key2024,
  author        = {Xiao, Guangxuan and Panda, Dhabaleswar K. (DK) and van der Berg, Jane},
  title         = {{DuoAttention}: Efficient Inference},
  year          = {2024},
  month         = oct,
  eprint        = {2410.10819},
  archivePrefix = {arXiv},
  url           = {https://arxiv.org/abs/2410.10819}
}
`);
  });

  it('names the archive’s class where the identifier does, and else says nothing of it', () => {
    expect(bibtex(cite({ stated: { arxiv: 'hep-th/9901001' } }))).toContain('primaryClass  = {hep-th}');
    expect(bibtex(preprint)).not.toContain('primaryClass');
  });

  it('cites a paper of a conference under the conference’s year, and keeps its preprint', () => {
    const venue = { names, arxiv: '2411.15024', venue: 'CVPR 2025', pages: '18992–19001' };
    const file = bibtex(cite({ month: 'Nov', day: 22, curation: curated(venue) }));
    expect(file).toMatch(/^@inproceedings\{/);
    expect(file).toContain('booktitle     = {CVPR 2025}');
    expect(file).toContain('pages         = {18992--19001}');
    expect(file).toContain('year          = {2025}');
    expect(file).toContain('eprint        = {2411.15024}');
    expect(file).not.toContain('month');
  });

  it('says how many authors there are where nobody names them, and that a year is inferred', () => {
    const file = bibtex(cite({ year: null as never, yearInferred: 2025 }));
    expect(file).not.toContain('author  ');
    expect(file).toContain(
      'note          = {8 authors, not named in the listing. Year inferred: the listing shows none}',
    );
    expect(bibtex(cite({ authors: 1 }))).toContain('{1 author, not named in the listing}');
  });

  it('claims no date, no archive and no author that is not known', () => {
    const file = bibtex(cite({ authors: null, month: null, day: null, year: null as never }));
    expect(file).toBe(`@misc{key2024,
  title         = {{DuoAttention}: Efficient Inference},
  url           = {https://site.example/papers/x/}
}
`);
  });

  it('is read back by Citation.js as it was meant', () => {
    const item = only(
      bibtex(cite({ curation: curated({ names, doi: '10.1109/HiPC58850.2023.00026', venue: 'HiPC 2023' }) })),
    );
    expect(item).toMatchObject({
      id: 'key2024',
      type: 'paper-conference',
      title: 'DuoAttention: Efficient Inference',
      'container-title': 'HiPC 2023',
      DOI: '10.1109/HiPC58850.2023.00026',
      author: [
        { family: 'Xiao', given: 'Guangxuan' },
        { family: 'Panda', given: 'Dhabaleswar K. (DK)' },
        { family: 'Berg', given: 'Jane', 'non-dropping-particle': 'van der' },
      ],
    });
  });

  it('stays one entry whatever a title, a name and an address hold', () => {
    fc.assert(
      fc.property(anyText(60), fc.array(anyText(), { maxLength: 3 }), anyText(), (title, authors, path) => {
        const stated = { names: authors, url: `https://x.example/${path}`, doi: `10.1000/${path}`, arxiv: path };
        const item = only(bibtex(cite({ title, stated })));
        expect(item.id).toBe('key2024');
        expect(item['issued']).toEqual({ 'date-parts': [[2024, 10]] });
      }),
      { numRuns: 500 },
    );
  });

  it('loses no character of a title without LaTeX, nor of a venue', () => {
    const text = anyText(40).map((any) => oneLine(any).normalize('NFC'));
    fc.assert(
      fc.property(text, text, (title, venue) => {
        fc.pre(
          isPlain(title) &&
            isPlain(venue) &&
            title !== '' &&
            /^[^$\\{}]*[^\s\p{C}$\\{}]/u.test(venue) &&
            !/[$\\{}]/.test(venue),
        );
        const item = only(bibtex(cite({ title, stated: { venue, type: 'paper-conference' } })));
        expect(oneLine(item.title.replace(/<\/?span[^>]*>/g, '')).normalize('NFC')).toBe(typeset(title));
        expect(oneLine(String(item['container-title'])).normalize('NFC')).toBe(typeset(venue));
      }),
      { numRuns: 500 },
    );
  });
});
