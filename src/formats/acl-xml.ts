import type { FieldKey } from './fields/field-names.ts';
import { formatName, literalName } from './fields/names.ts';
import type { Statement } from './fields/statements.ts';
import { joinLines } from './fields/text-of.ts';
import { toRecord } from './fields/to-record.ts';
import { finderOf } from './find-entries.ts';
import type { Format, FoundEntry, ReadOptions } from './format.ts';
import { badXml, xmlCuts } from './xml-entries.ts';
import { childAt, childrenOf, type Element, isFault, markedText, parseXml, plainText } from './xml-tree.ts';

/** The XML of the ACL Anthology: a collection of volumes, each with a head and its papers. */
export const aclXml: Format = {
  name: 'acl-xml',
  label: 'ACL Anthology XML',
  extensions: ['xml'],
  recognizes: (head) => /<collection\s[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<(?:volume|event)[\s>]/.test(head),
  open: openCollection,
};

/** What the papers of a volume share. */
interface Volume {
  readonly collection: string;
  readonly id: string;
  readonly meta: Element | null;
}

function openCollection({ file }: ReadOptions) {
  let volume: Volume = { collection: '', id: '', meta: null };
  return finderOf(xmlCuts(['meta', 'paper'], ['collection', 'volume']), (text, line) => {
    const [, name, attributes = ''] = /^<(\w+)\s?([^>]*)/.exec(text) ?? [];
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (name === 'collection') volume = { collection: id, id: '', meta: null };
    else if (name === 'volume') volume = { ...volume, id, meta: null };
    else if (name === 'meta') {
      const meta = parseXml(text);
      volume = { ...volume, meta: isFault(meta) ? null : meta };
      if (isFault(meta)) return faulty(text, meta, { file, line });
    } else return paperOf(text, volume, { file, line });
    return null;
  });
}

type Place = { readonly file: string; readonly line: number };

function faulty(text: string, fault: { at: number; message: string }, place: Place): FoundEntry {
  return {
    line: place.line,
    text,
    read: () => ({ record: null, diagnostics: [badXml(text, fault, place)], remarks: [] }),
  };
}

function paperOf(text: string, volume: Volume, place: Place): FoundEntry {
  return {
    line: place.line,
    text: `${volume.collection} ${volume.id} ${JSON.stringify(volume.meta)}\n${text}`,
    read: () => {
      const paper = parseXml(text);
      if (isFault(paper)) return faulty(text, paper, place).read();
      return toRecord(paperStatements(paper, volume), place);
    },
  };
}

const make = (name: string, value: unknown, key: FieldKey | null, rank = 0): Statement => ({ name, value, key, rank });

const meanings: Readonly<Record<string, FieldKey>> = {
  title: 'title',
  abstract: 'abstract',
  pages: 'pages',
  doi: 'doi',
  language: 'language',
  year: 'year',
  month: 'month',
  publisher: 'publisher',
  booktitle: 'venue',
};

function paperStatements(paper: Element, { collection, id, meta }: Volume): readonly Statement[] {
  const number = paper.attributes['id'] ?? '';
  // Before 2020 the identifiers are of the form P19-1001: the volume's number, then the paper's.
  const isOld = /^[A-Z]\d\d$/.test(collection);
  const width = 4 - id.length;
  const made = isOld ? `${collection}-${id}${number.padStart(width, '0')}` : `${collection}-${id}.${number}`;
  const url = plainText(childAt(paper, 'url')).trim();
  const anthologyId = url !== '' && !url.includes('/') ? url : made;
  const isJournal = meta !== null && childAt(meta, 'journal-title') !== undefined;
  return [
    make('id', anthologyId, 'id'),
    make('url', /^https?:/.test(url) ? url : `https://aclanthology.org/${anthologyId}/`, 'url'),
    ...(url !== '' && !url.includes('/') ? [make('pdf', `https://aclanthology.org/${url}.pdf`, 'pdf')] : []),
    make('author', childrenOf(paper, 'author').map(nameOf), 'authors'),
    make('type', isJournal || /^(?:J|Q|tacl|cl)\b/i.test(collection) ? 'journal article' : 'conference paper', 'type'),
    ...paper.children.flatMap((child) => (typeof child === 'string' ? [] : paperStatement(child))),
    ...(meta ? volumeStatements(meta) : []),
  ];
}

function paperStatement(child: Element): readonly Statement[] {
  const { name } = child;
  if (name === 'author' || name === 'url') return [];
  const key = Object.hasOwn(meanings, name) ? (meanings[name] ?? null) : null;
  const text = key === 'title' || key === 'abstract' ? joinLines(markedText(child)) : joinLines(plainText(child));
  if (name === 'pwccode') return [make(name, child.attributes['url'] ?? text, 'code')];
  return [make(name, text || child.attributes['href'] || '', key)];
}

/** What a paper takes over from its volume. */
function volumeStatements(meta: Element): readonly Statement[] {
  const text = (name: string) => joinLines(plainText(childAt(meta, name)));
  return [
    make('booktitle', text('journal-title') || text('booktitle'), 'venue', 1),
    make('volume', text('journal-volume'), 'volume', 1),
    make('issue', text('journal-issue'), 'issue', 1),
    make('publisher', text('publisher'), 'publisher', 1),
    make('year', text('year'), 'year', 1),
    make('month', text('month'), 'month', 1),
  ];
}

function nameOf(author: Element): string {
  const [first, last] = [plainText(childAt(author, 'first')).trim(), plainText(childAt(author, 'last')).trim()];
  return first === '' && /\s/.test(last) ? literalName(last) : formatName(last, first);
}
