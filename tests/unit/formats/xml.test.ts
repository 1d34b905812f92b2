import { describe, expect, it } from 'vitest';
import { readListing } from '../../../src/formats/listing-reader.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';

function read(text: string, file = 'a.xml') {
  const { records, diagnostics } = readListing(text, { file });
  return { records, messages: diagnostics.map(formatDiagnostic) };
}

const feed = (entries: string) => `<feed xmlns="http://www.w3.org/2005/Atom">\n${entries}\n</feed>`;

describe('readListing on XML', () => {
  it('reads an answer of arXiv', () => {
    const text = feed(`<entry>
  <id>http://arxiv.org/abs/2405.00001v2</id>
  <updated>2024-06-01T00:00:00Z</updated><published>2024-05-02T00:00:00Z</published>
  <title>A Title
    over two lines</title>
  <summary>  We show &lt;this&gt; &amp; that,
p &lt; 0.05.</summary>
  <author><name>Jane Doe</name></author><author><name>Rob Roe</name></author>
  <arxiv:comment>12 pages</arxiv:comment><arxiv:journal_ref>J. X 3 (2024) 1</arxiv:journal_ref>
  <link href="http://arxiv.org/abs/2405.00001v2" rel="alternate" type="text/html"/>
  <link title="pdf" href="http://arxiv.org/pdf/2405.00001v2" rel="related" type="application/pdf"/>
  <category term="cs.CL"/><category term="cs.LG"/>
</entry>`);
    expect(read(text)).toMatchObject({
      records: [
        {
          line: 2,
          title: 'A Title over two lines',
          abstract: 'We show &lt;this> & that, p < 0.05.',
          year: 2024,
          month: 'May',
          day: 2,
          stated: {
            names: ['Jane Doe', 'Rob Roe'],
            arxiv: '2405.00001v2',
            url: 'http://arxiv.org/abs/2405.00001v2',
            pdf: 'http://arxiv.org/pdf/2405.00001v2',
            keywords: ['cs.CL', 'cs.LG'],
            type: 'article',
            other: { comment: '12 pages', journal_ref: 'J. X 3 (2024) 1', updated: '2024-06-01T00:00:00Z' },
          },
        },
      ],
      messages: [],
    });
  });

  it('reads arXiv’s records of OAI, and leaves out the deleted with a warning', () => {
    const text = `<OAI-PMH><ListRecords>
<record><header><identifier>oai:arXiv.org:0704.0001</identifier></header><metadata><arXiv>
<id>0704.0001</id><created>2007-04-02</created><updated>2008-11-26</updated>
<authors><author><keyname>Doe</keyname><forenames>Jane</forenames><suffix>Jr</suffix></author></authors>
<title>One</title><categories>hep-ph astro-ph.CO</categories><doi>10.1000/x</doi><abstract>We.</abstract>
</arXiv></metadata></record>
<record><header status="deleted"><identifier>oai:arXiv.org:0704.0002</identifier></header></record>
<record><header/><metadata><arXivRaw><id>0704.0003</id><version version="v1"><date>Mon, 2 Apr 2007 19:18:42 GMT</date></version>
<version version="v2"><date>Tue, 24 Jul 2007 20:10:27 GMT</date></version>
<title>Three</title><authors>J. Doe and R. Roe</authors><abstract>We.</abstract></arXivRaw></metadata></record>
</ListRecords></OAI-PMH>`;
    const { records, messages } = read(text);
    expect(records).toMatchObject([
      {
        id: '0704.0001',
        day: 2,
        stated: { names: ['Doe, Jr, Jane'], arxiv: '0704.0001', keywords: ['hep-ph', 'astro-ph.CO'] },
      },
      { id: '0704.0003', month: 'Apr', stated: { names: ['J. Doe', 'R. Roe'] } },
    ]);
    expect(messages).toEqual([
      expect.stringMatching(/^a\.xml:7: expected records with metadata, found oai:arXiv\.org:0704\.0002/),
    ]);
  });

  it('reads papers of the ACL Anthology, with marks and formulas as HTML and TeX', () => {
    const text = `<?xml version='1.0'?>
<collection id="2024.acl">
  <volume id="long" ingest-date="2024-08-01">
    <meta><booktitle>Proceedings of the 62nd Meeting</booktitle><publisher>ACL</publisher>
      <month>August</month><year>2024</year></meta>
    <frontmatter><url hash="x">2024.acl-long.0</url></frontmatter>
    <paper id="1">
      <title><fixed-case>W</fixed-case>ord<b>Net</b> in <tex-math>O(n^2)</tex-math></title>
      <author><first>Jane</first><last>Doe</last></author>
      <pages>1-12</pages>
      <abstract>We show <i>this</i>.</abstract>
      <url hash="y">2024.acl-long.1</url>
      <doi>10.18653/v1/2024.acl-long.1</doi>
      <award>Best Paper</award>
    </paper>
  </volume>
</collection>`;
    expect(read(text)).toMatchObject({
      records: [
        {
          line: 7,
          id: '2024.acl-long.1',
          title: 'Word<b>Net</b> in $O(n^2)$',
          abstract: 'We show <i>this</i>.',
          month: 'Aug',
          stated: {
            names: ['Doe, Jane'],
            venue: 'Proceedings of the 62nd Meeting',
            pages: '1–12',
            url: 'https://aclanthology.org/2024.acl-long.1/',
            pdf: 'https://aclanthology.org/2024.acl-long.1.pdf',
            type: 'paper-conference',
            other: { award: 'Best Paper' },
          },
        },
      ],
      messages: [],
    });
  });

  it('reads PubMed’s parts of an abstract as paragraphs, and bodies as authors', () => {
    const text = `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article>
<Journal><JournalIssue><PubDate><MedlineDate>2024 Oct-Nov</MedlineDate></PubDate></JournalIssue><Title>J</Title></Journal>
<ArticleTitle>On <i>B. subtilis</i> and CO<sub>2</sub></ArticleTitle>
<Abstract><AbstractText Label="METHODS">We did.</AbstractText><AbstractText Label="RESULTS">p &lt; 0.05.</AbstractText></Abstract>
<AuthorList CompleteYN="N"><Author><LastName>Doe</LastName><ForeName>Jane</ForeName></Author>
<Author><CollectiveName>Group X</CollectiveName></Author></AuthorList>
<Language>eng</Language></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="doi">10.1000/x</ArticleId></ArticleIdList></PubmedData></PubmedArticle></PubmedArticleSet>`;
    const { records, messages } = read(text);
    expect(records).toMatchObject([
      {
        title: 'On <i>B. subtilis</i> and CO<sub>2</sub>',
        abstract: 'METHODS: We did.\n\nRESULTS: p < 0.05.',
        authors: null,
        year: 2024,
        month: null,
        stated: { names: ['Doe, Jane', '{Group X}', 'others'], doi: '10.1000/x', language: 'en' },
      },
    ]);
    expect(messages).toEqual([expect.stringContaining('found “2024 Oct-Nov”')]);
  });

  it('points at damage, and reads the other entries', () => {
    const entry = (title: string) => `<entry><id>x${title}</id><title>${title}</title><summary>We.</summary></entry>`;
    const { records, messages } = read(feed(`${entry('A')}\n${entry('B <b')}\n${entry('C')}`));
    expect(records.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(messages).toEqual([expect.stringMatching(/^a\.xml:3:\d+: expected well-formed XML, found /)]);
  });
});
