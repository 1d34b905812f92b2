import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedsFolder } from '../support/seeds-folder.ts';
import { shownPapers } from '../support/shown-papers.ts';

const folder = resolve(import.meta.dirname, '../../..', process.env['INCIPIT_CASES'] ?? '../shared/cases/listings');
const isMissing = !existsSync(folder);

/** Small files that show one fault each, by name: what the first papers of each must come to. */
const cases: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  '01a-tags-in-title.jsonl': [
    {
      title: 'Growth of Bacillus subtilis on CO₂ and Ca²⁺',
      slug: 'growth-of-bacillus-subtilis-on-co2-and-ca2',
      abstract: 'Cells of B. subtilis grow on CO₂ at 10⁶ per ml.',
    },
  ],
  '01b-entities.jsonl': [
    {
      title: 'Tools & Methods for R&D: a data note',
      slug: 'tools-methods-for-r-d-a-data-note',
      abstract: 'Values of p < 0.05 – and users’ needs — are given.',
    },
  ],
  '01d-scp-br-nested.jsonl': [{ title: 'Effects of l-Lysine in Salmo salar L.' }],
  '02a-decimal-comma.jsonl': [{ figures: ['5,3 ± 0,6 g', '93,5 %', '1 234'] }],
  '02b-decades-as-durations.jsonl': [{ figures: [] }],
  '02c-confidence-levels.jsonl': [{ figures: ['120', '25%', '12%', '8%'] }],
  '02f-and-unit.jsonl': [{ figures: ['140 fs'] }],
  '03a-near-miss-fields.jsonl': [{ authors: ['Doe, Jane'], date: '2018-05-09', doi: '10.1000/abc123' }],
  '03b-keywords-without-topic.jsonl': [{ keywords: ['tides', 'salt marsh'] }],
  '03d-identifier-not-understood.jsonl': [{ arxiv: '2405.00001', doi: '10.1000/lakes9' }],
  '04a-refs.bib': [{ title: 'Steps on Snow', authors: ['Doe, Jane'] }],
  '04b-array.jsonl': [{ title: 'Steps on Snow', abstract: 'We count steps.' }],
  '05a-dates.jsonl': [{ date: '2018-05-09' }, { date: '2011-08' }, { date: null }, { date: '2018-05-09' }],
  '05b-empty-values.jsonl': [{ doi: null }, { abstract: '' }, { authors: ['Doe, Jane'] }],
  '06a-same-paper-twice-other-ids.jsonl': [
    { title: 'On Small Steps', doi: '10.1000/steps', sources: 2 },
    { title: 'Another One', sources: 1 },
  ],
  '06b-two-editorials.jsonl': [{ doi: '10.1000/e1' }, { doi: '10.1000/e2' }],
  '06c-case-and-stop.jsonl': [{ title: 'On Small Steps', sources: 2 }],
  '06e-two-versions.jsonl': [
    { arxiv: '2401.00001v2', sources: 2, abstract: expect.stringMatching(/We add a proof\.$/) },
  ],
  '06f-row-numbers-a.jsonl, 06f-row-numbers-b.jsonl': [{ title: 'Rivers and Sand' }, { title: 'Clouds over Hills' }],
  '07a-case-braces.jsonl': [{ title: 'WORDNet Revisited: Pre-training on ℂ²', abstract: 'We use WORDNet.' }],
  '07b-names.jsonl': [{ authors: ['Doe, Jane', 'Lazić, Mirko', 'Müller, Jörg', 'One, Ann', '…'], key: 'doe2024paper' }],
  '08a-markdown-escapes.jsonl': [
    {
      title: 'Out-of-the-Box Detection (OD) in C++',
      abstract: 'Detection (OD) is hard for (semi-)autonomous cars [1]. We use *five* sets. Each is small.',
    },
  ],
  '10a-french.jsonl': [{ language: 'fr' }, { language: 'fr' }, { language: 'fr' }],
  '10b-arabic.jsonl': [{ language: 'ar', slug: expect.not.stringMatching(/^paper/) }],
  '10c-chinese.txt': [{ title: '雨水花园研究', language: 'zh' }],
  '10e-hebrew-spanish.jsonl': [{ language: 'he' }, { language: 'es' }, { language: 'es' }],
  '11a-structured.jsonl': [
    { abstract: 'BACKGROUND: Some.\n\nMETHODS: We did:\n\n- one thing;\n- another thing.\n\nRESULTS: It worked.' },
  ],
  '12a-quote-commands.jsonl': [
    {
      title: 'The Ship’s Log and “Calm” Seas',
      abstract: 'The ship’s log — kept by the Polyak-Łojasiewicz (PL) rule — ends here [x1].',
    },
  ],
  '12b-title-notes.jsonl': [{ title: 'Stacking Stones: A Method', slug: 'stacking-stones-a-method' }],
  '14a-before.jsonl': [{ key: 'doe2024adaptive' }],
  '15a-abstract-label.txt': [
    {
      title: 'Prediction models perform poorly in patients on dialysis.',
      abstract: expect.stringMatching(/^Objectives The objective/),
    },
  ],
  '16a-organisations.jsonl': [
    { authors: ['World Health Organization', 'Ortega y Gasset, José', 'de La Vallée Poussin, Charles-Jean'] },
  ],
};

async function shownOf(names: readonly string[]) {
  const seeds = await seedsFolder({});
  for (const name of names) await cp(join(folder, name), join(seeds, name));
  return shownPapers(seeds);
}

describe.skipIf(isMissing)(
  `cases of listings${isMissing ? ` (not run: no ${folder}; INCIPIT_CASES says where they are)` : ''}`,
  () => {
    it.each(Object.entries(cases))('%s', async (names, papers) => {
      const shown = await shownOf(names.split(', '));
      expect(shown.errors).toEqual([]);
      expect(shown.papers).toMatchObject(papers);
    });

    it('a title in French is cut where it ends, or is asked about', async () => {
      const [paper] = (await shownOf(['10f-french-title.txt'])).papers;
      expect(paper?.title.endsWith('en théorie du village') || (paper?.confidence ?? 1) < 0.9).toBe(true);
    });

    it('a text in capitals uses no abbreviation of other papers', async () => {
      expect(await shownOf(['13a-capitals.jsonl'])).toMatchObject({ glossary: ['IS', 'OR'], usedBy: [] });
    });

    it.each([
      ['06a-same-paper-twice-other-ids.jsonl', 'expected each paper once, found one paper more than once'],
      ['06e-two-versions.jsonl', 'expected each paper once, found one paper more than once'],
      ['05a-dates.jsonl', 'expected “date” to be a date such as 2024-10-14, found “2011-08-00”, and so in 2 entries'],
    ])('%s is warned of once', async (name, message) => {
      expect((await shownOf([name])).warnings).toEqual([expect.stringContaining(message)]);
    });
  },
);
