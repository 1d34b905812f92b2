import type { FieldKey } from './fields/field-names.ts';
import { formatName, literalName } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import { joinLines } from './fields/text-of.ts';
import { toRecord } from './fields/to-record.ts';
import type { Format } from './format.ts';
import { xmlFinder } from './xml-entries.ts';
import { childAt, childrenOf, type Element, markedText, plainText } from './xml-tree.ts';

/** PubMed's XML, as its interface and its yearly files have it. */
export const pubmedXml: Format = {
  name: 'pubmed-xml',
  label: 'PubMed XML',
  extensions: ['xml'],
  recognizes: (head) => /<(?:PubmedArticleSet|PubmedArticle|MedlineCitation)[\s>]/.test(head),
  open: ({ file }) => xmlFinder(file, ['PubmedArticle'], (entry, place) => toRecord(pubmedStatements(entry), place)),
};

const make = (name: string, value: unknown, key: FieldKey | null, rank = 0): Statement => ({ name, value, key, rank });

function pubmedStatements(entry: Element): readonly Statement[] {
  const citation = childAt(entry, 'MedlineCitation') ?? entry;
  const article = childAt(citation, 'Article') ?? citation;
  const text = (...path: readonly string[]) => joinLines(plainText(childAt(article, ...path)));
  const types = childrenOf(childAt(article, 'PublicationTypeList') ?? article, 'PublicationType').map(plainText);
  const keywords = childrenOf(citation, 'KeywordList').flatMap((list) => childrenOf(list, 'Keyword').map(markedText));
  const headings = childrenOf(childAt(citation, 'MeshHeadingList') ?? citation, 'MeshHeading').map((heading) =>
    plainText(childAt(heading, 'DescriptorName')),
  );
  return [
    make('PMID', plainText(childAt(citation, 'PMID')), 'id'),
    make('ArticleTitle', joinLines(markedText(childAt(article, 'ArticleTitle'))), 'title'),
    make('VernacularTitle', joinLines(markedText(childAt(article, 'VernacularTitle'))), 'title', 1),
    make('Abstract', abstractOf(article), 'abstract'),
    make('AuthorList', authorsOf(article), 'authors'),
    make('Journal', text('Journal', 'Title'), 'venue'),
    make('ISOAbbreviation', text('Journal', 'ISOAbbreviation'), 'venue', 1),
    make('Volume', text('Journal', 'JournalIssue', 'Volume'), 'volume'),
    make('Issue', text('Journal', 'JournalIssue', 'Issue'), 'issue'),
    make('ISSN', text('Journal', 'ISSN'), null),
    make('Pagination', text('Pagination', 'MedlinePgn'), 'pages'),
    make('Language', text('Language'), 'language'),
    make('PublicationType', types.includes('Journal Article') ? 'Journal Article' : types[0], 'type'),
    make('PublicationTypeList', types.length > 1 ? types : '', null),
    make('KeywordList', keywords, 'keywords'),
    make('MeshHeadingList', headings, null),
    ...identifiers(article, entry),
    ...dates(article),
  ];
}

/** Parts with labels (“METHODS”) become paragraphs that begin with them. */
function abstractOf(article: Element): string {
  const parts = childrenOf(childAt(article, 'Abstract') ?? article, 'AbstractText');
  return parts
    .map((part) => {
      const label = part.attributes['Label'];
      return `${label ? `${label}: ` : ''}${joinLines(markedText(part))}`;
    })
    .join('\n\n');
}

function authorsOf(article: Element): readonly string[] {
  const list = childAt(article, 'AuthorList');
  if (!list) return [];
  const names = childrenOf(list, 'Author').map((author) => {
    const part = (name: string) => plainText(childAt(author, name)).trim();
    const body = part('CollectiveName');
    return body
      ? literalName(body)
      : formatName(part('LastName'), part('ForeName') || part('Initials'), part('Suffix'));
  });
  return list.attributes['CompleteYN'] === 'N' ? [...names, 'others'] : names;
}

function identifiers(article: Element, entry: Element): readonly Statement[] {
  const locations = childrenOf(article, 'ELocationID').map(
    (element) => [element.attributes['EIdType'], plainText(element)] as const,
  );
  const list = childAt(entry, 'PubmedData', 'ArticleIdList');
  const ids = list
    ? childrenOf(list, 'ArticleId').map((element) => [element.attributes['IdType'], plainText(element)] as const)
    : [];
  return [...locations, ...ids].flatMap(([kind = 'id', value]) =>
    kind === 'pubmed' ? [] : [make(kind, value.trim(), kind === 'doi' ? 'doi' : null)],
  );
}

function dates(article: Element): readonly Statement[] {
  const of = (element: Element | undefined, name: string, rank: number): readonly Statement[] => {
    if (!element) return [];
    const parts = ['Year', 'Month', 'Day']
      .map((part) => plainText(childAt(element, part)).trim())
      .filter((part) => part !== '');
    return [
      make(
        name,
        parts.length > 0
          ? parts
              .join(' ')
              .replace(/^(\d{4}) (\d{1,2})(?: (\d{1,2}))?$/, (_, ...all) => all.slice(0, 3).filter(Boolean).join('-'))
          : plainText(element),
        'date',
        rank,
      ),
    ];
  };
  return [
    ...of(childAt(article, 'Journal', 'JournalIssue', 'PubDate'), 'PubDate', 0),
    ...of(childAt(article, 'ArticleDate'), 'ArticleDate', 1),
  ];
}
