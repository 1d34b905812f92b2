import type { FieldKey } from './fields/field-names.ts';
import { formatName } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import { joinLines } from './fields/text-of.ts';
import { toRecord } from './fields/to-record.ts';
import type { EntryReading, Format } from './format.ts';
import { xmlFinder } from './xml-entries.ts';
import { childAt, childrenOf, type Element, markedText, plainText } from './xml-tree.ts';

type Place = { readonly file: string; readonly line: number };

/** Records of OAI-PMH, as arXiv and repositories give them: `arXiv`, `arXivRaw` and `oai_dc`. */
export const oai: Format = {
  name: 'oai',
  label: 'OAI-PMH (arXiv, oai_dc)',
  extensions: ['xml'],
  recognizes: (head) =>
    /<(?:\w+:)?(?:OAI-PMH|ListRecords|GetRecord)[\s>]/.test(head) || /<(?:\w+:)?dc[\s>]|<arXiv(?:Raw)?[\s>]/.test(head),
  open: ({ file }) => xmlFinder(file, ['record'], readRecord),
};

function readRecord(record: Element, place: Place): EntryReading {
  const header = childAt(record, 'header');
  const identifier = plainText(childAt(record, 'header', 'identifier')).trim();
  const metadata = childAt(record, 'metadata')?.children.find((child): child is Element => typeof child !== 'string');
  if (!metadata || header?.attributes['status'] === 'deleted')
    return { record: null, diagnostics: [], remarks: [deleted(identifier, place.line)] };
  const statements = metadata.name === 'dc' ? dublinCore(metadata) : arxivStatements(metadata);
  return toRecord([...statements, make('identifier', identifier, 'id', 1)], place);
}

const make = (name: string, value: unknown, key: FieldKey | null, rank = 0): Statement => ({ name, value, key, rank });

const meanings: Readonly<Record<string, readonly [FieldKey, number]>> = {
  id: ['arxiv', 0],
  title: ['title', 0],
  abstract: ['abstract', 0],
  created: ['date', 0],
  updated: ['date', 2],
  doi: ['doi', 0],
};

function arxivStatements(metadata: Element): readonly Statement[] {
  const seen = new Set<string>();
  return [
    make('type', 'preprint', 'type'),
    ...metadata.children.flatMap((child): readonly Statement[] => {
      if (typeof child === 'string') return [];
      const { name } = child;
      if (name === 'id') seen.add(name);
      if (name === 'authors') return [make(name, authorsOf(child), 'authors')];
      if (name === 'categories') return [make(name, plainText(child).trim().split(/\s+/), 'keywords')];
      if (name === 'version') return versionStatements(child, seen);
      const known = Object.hasOwn(meanings, name) ? meanings[name] : undefined;
      return [make(name, joinLines(markedText(child)), known?.[0] ?? null, known?.[1] ?? 0)];
    }),
    make('id', plainText(childAt(metadata, 'id')).trim(), 'id'),
  ];
}

/** The first version dates a paper; the others are kept. */
function versionStatements(version: Element, seen: Set<string>): readonly Statement[] {
  const date = plainText(childAt(version, 'date'));
  const isFirst = !seen.has('version');
  seen.add('version');
  return [make('version', isFirst ? date : `${version.attributes['version']} ${date}`, isFirst ? 'date' : null, 1)];
}

/** `arXiv` has the parts of each name, `arXivRaw` one text. */
function authorsOf(authors: Element): readonly string[] | string {
  const list = childrenOf(authors, 'author');
  if (list.length === 0) return plainText(authors).replace(/\s+/g, ' ').trim();
  const part = (author: Element, name: string) => plainText(childAt(author, name)).trim();
  return list.map((author) => formatName(part(author, 'keyname'), part(author, 'forenames'), part(author, 'suffix')));
}

function dublinCore(metadata: Element): readonly Statement[] {
  const all = (name: string) => childrenOf(metadata, name).map((element) => joinLines(markedText(element)));
  const [abstract, ...descriptions] = all('description').filter((text) => !/^comments?:/i.test(text));
  const remarks = all('description').filter((text) => /^comments?:/i.test(text));
  const dates = all('date').toSorted();
  const identifiers = [...all('identifier'), ...all('relation')];
  const known = new Set([
    'title',
    'creator',
    'description',
    'date',
    'identifier',
    'relation',
    'subject',
    'type',
    'language',
    'publisher',
  ]);
  return [
    ...all('title').map((title, rank) => make('title', title, 'title', rank)),
    make('creator', all('creator'), 'authors'),
    make('description', abstract, 'abstract'),
    make('description', [...descriptions, ...remarks], null),
    make('subject', all('subject'), 'keywords'),
    ...dates.map((date, rank) => make('date', date, 'date', rank)),
    ...identifiers.map((identifier) => make('identifier', identifier, kindOf(identifier))),
    ...all('type').map((type, rank) => make('type', type === 'text' ? '' : type, 'type', rank)),
    ...all('language').map((language, rank) => make('language', language, 'language', rank)),
    ...all('publisher').map((publisher, rank) => make('publisher', publisher, 'publisher', rank)),
    ...metadata.children.flatMap((child) =>
      typeof child === 'string' || known.has(child.name) ? [] : [make(child.name, joinLines(plainText(child)), null)],
    ),
  ];
}

function kindOf(identifier: string): FieldKey | null {
  if (/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/|10\.\d{4,9}\/)/i.test(identifier)) return 'doi';
  if (/arxiv\.org\/abs\/|^arxiv:/i.test(identifier)) return 'arxiv';
  return /^https?:/.test(identifier) ? 'url' : null;
}

function deleted(identifier: string, line: number) {
  return {
    code: 'deleted-record',
    kind: 'deleted',
    line,
    expected: 'records with metadata',
    found: `${identifier || 'one'}, which the repository marks as deleted`,
    remedy: 'It is left out.',
  };
}
