import type { FieldKey } from './fields/field-names.ts';
import type { Statement } from './fields/statements.ts';
import { joinLines } from './fields/text-of.ts';
import { toRecord } from './fields/to-record.ts';
import type { Format } from './format.ts';
import { xmlFinder } from './xml-entries.ts';
import { childrenOf, type Element, markedText, plainText } from './xml-tree.ts';

/** Atom as arXiv's interface answers; other feeds of papers are read as far as they have the same elements. */
export const arxivAtom: Format = {
  name: 'arxiv-atom',
  label: 'arXiv’s Atom',
  extensions: ['xml', 'atom'],
  recognizes: (head) => /<(?:\w+:)?feed[\s>]/.test(head) && /www\.w3\.org\/2005\/Atom/.test(head),
  open: ({ file }) => xmlFinder(file, ['entry'], (entry, place) => toRecord(atomStatements(entry), place)),
};

const meanings: Readonly<Record<string, FieldKey>> = {
  doi: 'doi',
  published: 'date',
  updated: 'date',
  journal_ref: 'venue',
};

function atomStatements(entry: Element): readonly Statement[] {
  const of = (name: string) => childrenOf(entry, name);
  const make = (name: string, value: unknown, key: FieldKey | null, rank = 0): Statement => ({
    name,
    value,
    key,
    rank,
  });
  const [id] = of('id').map((element) => plainText(element).trim());
  const isArxiv = id !== undefined && /arxiv\.org\/abs\//.test(id);
  const taken = new Set(['id', 'title', 'summary', 'content', 'author', 'category', 'link', 'primary_category']);
  const links = of('link').map(({ attributes }) => attributes);
  const page = links.find(({ rel = 'alternate', type = '' }) => rel === 'alternate' && type !== 'application/pdf');
  return [
    make('title', joinLines(markedText(of('title')[0])), 'title'),
    make('summary', joinLines(markedText(of('summary')[0] ?? of('content')[0])), 'abstract'),
    make('id', id, 'id'),
    ...(isArxiv ? [make('arxiv', id, 'arxiv'), make('type', 'preprint', 'type')] : []),
    make(
      'author',
      of('author').map((author) => plainText(childrenOf(author, 'name')[0])),
      'authors',
    ),
    make(
      'affiliation',
      of('author').flatMap((author) => childrenOf(author, 'affiliation').map(plainText)),
      null,
    ),
    make(
      'category',
      of('category').map(({ attributes }) => attributes['term']),
      'keywords',
    ),
    make('link', page?.['href'], 'url'),
    make('pdf', links.find(({ title, type }) => title === 'pdf' || type === 'application/pdf')?.['href'], 'pdf'),
    ...entry.children.flatMap((child): Statement[] => {
      if (typeof child === 'string' || taken.has(child.name)) return [];
      const rank = child.name === 'updated' ? 1 : 0;
      const key = Object.hasOwn(meanings, child.name) ? (meanings[child.name] ?? null) : null;
      // A reference to a journal is a whole citation, no name of one.
      return [make(child.name, joinLines(plainText(child)), child.name === 'journal_ref' ? null : key, rank)];
    }),
  ];
}
