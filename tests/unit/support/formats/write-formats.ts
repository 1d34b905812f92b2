import type { SampleName, SamplePaper } from './sample-papers.ts';

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const pad = (number: number) => String(number).padStart(2, '0');
const isoDate = ({ year, month, day }: SamplePaper) => `${year}-${pad(month)}-${pad(day)}`;
const parted = (name: SampleName) => ('body' in name ? `{${name.body}}` : `${name.family}, ${name.given}`);
const pagesOf = ({ firstPage, lastPage }: SamplePaper) => `${firstPage}-${lastPage}`;
const xml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A writer of one format: as its own users write it, and not by code of the readers. */
export interface FormatWriter {
  readonly name: string;
  readonly file: string;
  readonly write: (papers: readonly SamplePaper[]) => string;
  /** What the format cannot say. */
  readonly lacks: readonly string[];
}

const jsonLines = (papers: readonly SamplePaper[]) =>
  papers.map((paper) => `${JSON.stringify(plainFields(paper))}\n`).join('');

function plainFields(paper: SamplePaper) {
  const { firstPage: _first, lastPage: _last, year: _year, month: _month, day: _day, authors, ...rest } = paper;
  return {
    ...rest,
    authors: authors.map(parted),
    date: isoDate(paper),
    pages: pagesOf(paper),
    type: 'article-journal',
  };
}

const csl = (papers: readonly SamplePaper[]) =>
  JSON.stringify(
    papers.map((paper) => ({
      id: paper.id,
      type: 'article-journal',
      title: paper.title,
      abstract: paper.abstract,
      author: paper.authors.map((name) => ('body' in name ? { literal: name.body } : name)),
      issued: { 'date-parts': [[paper.year, paper.month, paper.day]] },
      'container-title': paper.venue,
      volume: paper.volume,
      issue: paper.issue,
      page: pagesOf(paper),
      publisher: paper.publisher,
      DOI: paper.doi,
      URL: paper.url,
      keyword: paper.keywords.join('; '),
      language: paper.language,
    })),
    null,
    2,
  );

const openReview = (papers: readonly SamplePaper[]) =>
  JSON.stringify({
    count: papers.length,
    notes: papers.map((paper) => ({
      id: paper.id,
      forum: '',
      pdate: Date.UTC(paper.year, paper.month - 1, paper.day),
      content: {
        title: { value: paper.title },
        abstract: { value: paper.abstract },
        authors: { value: paper.authors.map(parted) },
        keywords: { value: paper.keywords },
        venue: { value: paper.venue },
      },
    })),
  });

const bibtex = (papers: readonly SamplePaper[]) =>
  papers
    .map(
      (paper) => `@article{${paper.id},
  title = {${paper.title}},
  author = {${paper.authors.map(parted).join(' and ')}},
  abstract = {${paper.abstract}},
  journal = {${paper.venue}},
  year = {${paper.year}},
  month = ${months[paper.month - 1]?.toLowerCase()},
  day = ${paper.day},
  volume = {${paper.volume}},
  number = {${paper.issue}},
  pages = {${paper.firstPage}--${paper.lastPage}},
  publisher = {${paper.publisher}},
  doi = {${paper.doi}},
  url = {${paper.url}},
  keywords = {${paper.keywords.join(', ')}},
  language = {${paper.language}}
}
`,
    )
    .join('\n');

const ris = (papers: readonly SamplePaper[]) =>
  papers
    .map((paper) =>
      [
        'TY  - JOUR',
        `ID  - ${paper.id}`,
        `TI  - ${paper.title}`,
        ...paper.authors.map((name) => `AU  - ${'body' in name ? `${name.body},` : parted(name)}`),
        `AB  - ${paper.abstract}`,
        `T2  - ${paper.venue}`,
        `PY  - ${paper.year}`,
        `DA  - ${paper.year}/${pad(paper.month)}/${pad(paper.day)}/`,
        `VL  - ${paper.volume}`,
        `IS  - ${paper.issue}`,
        `SP  - ${paper.firstPage}`,
        `EP  - ${paper.lastPage}`,
        `PB  - ${paper.publisher}`,
        `DO  - ${paper.doi}`,
        `UR  - ${paper.url}`,
        ...paper.keywords.map((word) => `KW  - ${word}`),
        `LA  - ${paper.language}`,
        'ER  - ',
        '',
      ].join('\r\n'),
    )
    .join('\r\n');

const header =
  'ID;Title;Authors;Abstract;Journal;Date;Volume;Issue;Start Page;End Page;Publisher;DOI;URL;Keywords;Language;Type';

/** A table, its cells in quotation marks where they have to be. */
const table = (delimiter: string) => (papers: readonly SamplePaper[]) => {
  const cell = (text: string) => (/["\r\n\t,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const row = (paper: SamplePaper) =>
    [
      paper.id,
      paper.title,
      paper.authors.map(parted).join('; '),
      paper.abstract,
      paper.venue,
      isoDate(paper),
      paper.volume,
      paper.issue,
      paper.firstPage,
      paper.lastPage,
      paper.publisher,
      paper.doi,
      paper.url,
      paper.keywords.join('; '),
      paper.language,
      'Article',
    ]
      .map(cell)
      .join(delimiter);
  return [header.replaceAll(';', delimiter), ...papers.map(row), ''].join('\r\n');
};

/** Lines of at most 80 characters, the later ones indented as PubMed does. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length > 74) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join(`\r\n${indent}`);
}

const nbib = (papers: readonly SamplePaper[]) =>
  papers
    .map((paper, index) => {
      const line = (tag: string, text: string) => `${tag.padEnd(4)}- ${wrap(text, '      ')}`;
      return [
        line('PMID', String(index + 1)),
        line('TI', paper.title),
        line('PG', pagesOf(paper)),
        line('LID', `${paper.doi} [doi]`),
        line('AB', paper.abstract),
        ...paper.authors.map((name) => ('body' in name ? line('CN', name.body) : line('FAU', parted(name)))),
        line('LA', paper.language),
        line('PT', 'Journal Article'),
        line('DP', `${paper.year} ${months[paper.month - 1]} ${paper.day}`),
        line('JT', paper.venue),
        line('VI', paper.volume),
        line('IP', paper.issue),
        ...paper.keywords.map((word) => line('OT', word)),
        '',
      ].join('\r\n');
    })
    .join('\r\n');

const webOfScience = (papers: readonly SamplePaper[]) =>
  [
    'FN Clarivate Analytics Web of Science',
    'VR 1.0',
    ...papers.flatMap((paper) => {
      const line = (tag: string, text: string) => `${tag} ${wrap(text, '   ')}`;
      return [
        'PT J',
        `AF ${paper.authors.map((name) => ('body' in name ? name.body : parted(name))).join('\r\n   ')}`,
        line('TI', paper.title),
        line('SO', paper.venue),
        line('LA', paper.language),
        line('DT', 'Article'),
        line('DE', paper.keywords.join('; ')),
        line('AB', paper.abstract),
        line('PU', paper.publisher),
        `PD ${months[paper.month - 1]?.toUpperCase()} ${paper.day}`,
        `PY ${paper.year}`,
        `VL ${paper.volume}`,
        `IS ${paper.issue}`,
        `BP ${paper.firstPage}`,
        `EP ${paper.lastPage}`,
        `DI ${paper.doi}`,
        `UT ${paper.id}`,
        'ER',
        '',
      ];
    }),
    'EF',
    '',
  ].join('\r\n');

const pubmed = (papers: readonly SamplePaper[]) => `<?xml version="1.0" ?>
<PubmedArticleSet>
${papers
  .map(
    (paper, index) => `<PubmedArticle><MedlineCitation><PMID Version="1">${index + 1}</PMID><Article>
<Journal><JournalIssue><Volume>${paper.volume}</Volume><Issue>${paper.issue}</Issue>
<PubDate><Year>${paper.year}</Year><Month>${months[paper.month - 1]}</Month><Day>${paper.day}</Day></PubDate></JournalIssue>
<Title>${xml(paper.venue)}</Title></Journal>
<ArticleTitle>${xml(paper.title)}</ArticleTitle>
<Pagination><MedlinePgn>${pagesOf(paper)}</MedlinePgn></Pagination>
<ELocationID EIdType="doi">${xml(paper.doi)}</ELocationID>
<Abstract><AbstractText>${xml(paper.abstract)}</AbstractText></Abstract>
<AuthorList CompleteYN="Y">${paper.authors
      .map((name) =>
        'body' in name
          ? `<Author><CollectiveName>${xml(name.body)}</CollectiveName></Author>`
          : `<Author><LastName>${xml(name.family)}</LastName><ForeName>${xml(name.given)}</ForeName></Author>`,
      )
      .join('')}</AuthorList>
<Language>${paper.language}</Language>
<PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList>
</Article><KeywordList>${paper.keywords.map((word) => `<Keyword>${xml(word)}</Keyword>`).join('')}</KeywordList>
</MedlineCitation></PubmedArticle>`,
  )
  .join('\n')}
</PubmedArticleSet>
`;

const atom = (papers: readonly SamplePaper[]) => `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>Answer</title>
${papers
  .map(
    (paper) => `  <entry>
    <id>${paper.id}</id>
    <published>${isoDate(paper)}T10:00:00Z</published>
    <title>${xml(paper.title)}</title>
    <summary>  ${xml(paper.abstract).replace(/ (?=\S{9})/g, '\n  ')}
    </summary>
${paper.authors.map((name) => `    <author><name>${xml(parted(name))}</name></author>`).join('\n')}
    <arxiv:doi>${xml(paper.doi)}</arxiv:doi>
    <link href="${xml(paper.url)}" rel="alternate" type="text/html"/>
${paper.keywords.map((word) => `    <category term="${xml(word)}"/>`).join('\n')}
  </entry>`,
  )
  .join('\n')}
</feed>
`;

const dublinCore = (papers: readonly SamplePaper[]) => `<?xml version="1.0"?>
<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
${papers
  .map(
    (paper) => `<record><header><identifier>${paper.id}</identifier></header><metadata>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>${xml(paper.title)}</dc:title>
${paper.authors.map((name) => `<dc:creator>${xml(parted(name))}</dc:creator>`).join('')}
${paper.keywords.map((word) => `<dc:subject>${xml(word)}</dc:subject>`).join('')}
<dc:description>${xml(paper.abstract)}</dc:description>
<dc:date>${isoDate(paper)}</dc:date>
<dc:publisher>${xml(paper.publisher)}</dc:publisher>
<dc:identifier>${xml(paper.url)}</dc:identifier><dc:identifier>doi:${xml(paper.doi)}</dc:identifier>
<dc:language>${paper.language}</dc:language>
</oai_dc:dc></metadata></record>`,
  )
  .join('\n')}
</ListRecords></OAI-PMH>
`;

const acl = (papers: readonly SamplePaper[]) => `<?xml version='1.0' encoding='UTF-8'?>
<collection id="2024.made">
${papers
  .map(
    (paper, index) => `  <volume id="${index + 1}"><meta><booktitle>x</booktitle>
      <journal-title>${xml(paper.venue)}</journal-title><journal-volume>${paper.volume}</journal-volume>
      <journal-issue>${paper.issue}</journal-issue><publisher>${xml(paper.publisher)}</publisher>
      <year>${paper.year}</year><month>${months[paper.month - 1]} ${paper.day}</month></meta>
    <paper id="1">
      <title>${xml(paper.title)}</title>
      ${paper.authors
        .map((name) =>
          'body' in name
            ? `<author><last>${xml(name.body)}</last></author>`
            : `<author><first>${xml(name.given)}</first><last>${xml(name.family)}</last></author>`,
        )
        .join('')}
      <pages>${paper.firstPage}–${paper.lastPage}</pages>
      <abstract>${xml(paper.abstract)}</abstract>
      <doi>${xml(paper.doi)}</doi>
      <language>${paper.language}</language>
    </paper></volume>`,
  )
  .join('\n')}
</collection>
`;

const enw = (papers: readonly SamplePaper[]) =>
  papers
    .map((paper) =>
      [
        '%0 Journal Article',
        `%F ${paper.id}`,
        `%T ${paper.title}`,
        ...paper.authors.map((name) => `%A ${'body' in name ? `${name.body},` : parted(name)}`),
        `%J ${paper.venue}`,
        `%D ${paper.year}`,
        `%8 ${isoDate(paper)}`,
        `%V ${paper.volume}`,
        `%N ${paper.issue}`,
        `%P ${pagesOf(paper)}`,
        `%I ${paper.publisher}`,
        `%R ${paper.doi}`,
        `%U ${paper.url}`,
        `%G ${paper.language}`,
        ...paper.keywords.map((word) => `%K ${word}`),
        `%X ${paper.abstract}`,
        '',
      ].join('\r\n'),
    )
    .join('\r\n');

/** A digest: a heading that is a link, facts as a list, the abstract as a quotation. */
const markdown = (papers: readonly SamplePaper[]) => {
  const escaped = (text: string) => text.replace(/[\\`*_[\]<>|]/g, '\\$&');
  return papers
    .map(
      (paper) => `### [${escaped(paper.title)}](${paper.url})

- **ID:** ${paper.id}
- **Authors:** ${paper.authors.map(parted).join('; ')}
- **Journal:** ${escaped(paper.venue)}
- **Date:** ${isoDate(paper)}
- **Volume:** ${paper.volume}
- **Issue:** ${paper.issue}
- **Pages:** ${pagesOf(paper)}
- **Publisher:** ${escaped(paper.publisher)}
- **DOI:** ${paper.doi}
- **Keywords:** ${paper.keywords.join('; ')}
- **Language:** ${paper.language}
- **Type:** article

> ${escaped(paper.abstract)}
`,
    )
    .join('\n');
};

export const formatWriters: readonly FormatWriter[] = [
  { name: 'json-lines', file: 'papers.jsonl', write: jsonLines, lacks: [] },
  { name: 'json', file: 'csl.json', write: csl, lacks: [] },
  {
    name: 'json',
    file: 'openreview.json',
    write: openReview,
    lacks: ['volume', 'issue', 'pages', 'publisher', 'doi', 'url', 'language', 'type'],
  },
  { name: 'bibtex', file: 'papers.bib', write: bibtex, lacks: [] },
  { name: 'ris', file: 'papers.ris', write: ris, lacks: [] },
  { name: 'csv', file: 'papers.csv', write: table(','), lacks: [] },
  { name: 'csv', file: 'semicolons.csv', write: table(';'), lacks: [] },
  { name: 'csv', file: 'papers.tsv', write: table('\t'), lacks: [] },
  { name: 'enw', file: 'papers.enw', write: enw, lacks: [] },
  { name: 'markdown', file: 'digest.md', write: markdown, lacks: [] },
  { name: 'nbib', file: 'papers.nbib', write: nbib, lacks: ['id', 'publisher', 'url'] },
  { name: 'web-of-science', file: 'savedrecs.ciw', write: webOfScience, lacks: ['url'] },
  { name: 'pubmed-xml', file: 'pubmed.xml', write: pubmed, lacks: ['id', 'publisher', 'url'] },
  {
    name: 'arxiv-atom',
    file: 'atom.xml',
    write: atom,
    lacks: ['venue', 'volume', 'issue', 'pages', 'publisher', 'language', 'type'],
  },
  { name: 'oai', file: 'dublin-core.xml', write: dublinCore, lacks: ['venue', 'volume', 'issue', 'pages', 'type'] },
  { name: 'acl-xml', file: 'acl.xml', write: acl, lacks: ['id', 'url', 'keywords'] },
];
