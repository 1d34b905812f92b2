import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../../src/derived/citations/one-line.ts';
import { ris } from '../../../../src/derived/citations/ris.ts';
import { readCitations } from '../../../support/citation-js.ts';
import { anyText } from '../../support/any-text.ts';
import { cite, curated } from './citable.ts';

const line = /^[A-Z][A-Z0-9] {2}- .*$/;

describe('ris', () => {
  it('has the fields of a preprint, topics as keywords', () => {
    const curation = curated({ names: ['Xiao, Guangxuan', 'Han, Song'], arxiv: '2410.10819' });
    expect(ris(cite({ curation }, ['KV cache', 'Text'])).split('\r\n')).toEqual([
      'TY  - UNPB',
      'ID  - key2024',
      'AU  - Xiao, Guangxuan',
      'AU  - Han, Song',
      'TI  - DuoAttention: Efficient Inference',
      'PY  - 2024',
      'DA  - 2024/10/14',
      'PB  - arXiv',
      'AN  - arXiv:2410.10819',
      'UR  - https://arxiv.org/abs/2410.10819',
      'AB  - We show this.',
      'KW  - KV cache',
      'KW  - Text',
      'ER  - ',
      '',
    ]);
  });

  it('has the venue and the pages of a conference paper', () => {
    const file = ris(cite({ curation: curated({ venue: 'CVPR 2025', pages: '18992–19001' }) }));
    for (const row of ['TY  - CONF', 'T2  - CVPR 2025', 'PY  - 2025', 'SP  - 18992', 'EP  - 19001'])
      expect(file.split('\r\n')).toContain(row);
  });

  it('is a general item, with its gaps named, where nothing more is known', () => {
    const rows = ris(cite({ year: null as never, yearInferred: 2025 })).split('\r\n');
    expect(rows[0]).toBe('TY  - GEN');
    expect(rows).toContain('N1  - 8 authors, not named in the listing');
    expect(rows).toContain('N1  - Year inferred: the listing shows none');
    expect(rows.some((row) => row.startsWith('AU'))).toBe(false);
  });

  it('keeps its lines and loses nothing, whatever the texts hold', () => {
    fc.assert(
      fc.property(anyText(60), anyText(60), anyText(), (title, abstract, topic) => {
        const citation = cite({ title, abstract }, [topic]);
        const file = ris(citation);
        const lines = file.split('\r\n');
        expect(lines.at(-1)).toBe('');
        for (const row of lines.slice(0, -1)) expect(row).toMatch(line);
        const [item, ...more] = readCitations(file);
        expect(more).toEqual([]);
        expect(oneLine(String(item?.title ?? ''))).toBe(citation.plainTitle);
        expect(oneLine(String(item?.['abstract'] ?? ''))).toBe(citation.abstract);
      }),
      { numRuns: 300 },
    );
  });
});
