import { knownName } from './fields/field-names.ts';
import { arxivNumber } from './fields/identifiers.ts';
import { isEmpty } from './fields/text-of.ts';

type Group = Readonly<Record<string, unknown>>;
type Field = readonly [name: string, value: unknown];

/** Objects in which databases put what they say of a paper, beside what they say of the entry. */
const wrappers = ['content', 'paper', 'attributes', '_source', 'fields', 'data', 'metadata', 'article', 'work'];

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of an object, with those of the objects within it that tell of the same paper. */
export function jsonFields(entry: Group): readonly Field[] {
  const inner = wrappers.find((name) => isGroup(entry[name]) && hasTitle(entry[name]));
  const within = inner === undefined ? undefined : (entry[inner] as Group);
  const outer = Object.entries(entry).filter(([name]) => name !== inner);
  const fields = within
    ? [...Object.entries(within).map(unwrapped), ...outer.filter(([name]) => !(name in within))]
    : outer;
  return [...fields.flatMap(spread), ...impliedFields(entry, within)];
}

function hasTitle(group: Group): boolean {
  return Object.keys(group).some((name) => knownName(name)?.key === 'title');
}

/** Version 2 of OpenReview's notes has `{"value": …}` where version 1 has the value. */
function unwrapped([name, value]: Field): Field {
  return isGroup(value) && 'value' in value ? [name, value['value']] : [name, value];
}

/** Groups that hold several fields: identifiers, a journal with volume and pages, links. */
const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  externalIds: { DOI: 'doi', ArXiv: 'arxiv' },
  ids: { doi: 'doi' },
  journal: { name: 'journal', title: 'journal', volume: 'volume', pages: 'pages', number: 'issue', issue: 'issue' },
  biblio: { volume: 'volume', issue: 'issue', first_page: 'first_page', last_page: 'last_page' },
  primary_location: { source: 'source', landing_page_url: 'url', pdf_url: 'pdf_url' },
  openAccessPdf: { url: 'pdf' },
};

/** A group as its fields; what it has beside them stays under its own name. */
function spread([name, value]: Field): readonly Field[] {
  const known = groups[name];
  if (!known || !isGroup(value)) return [[name, value]];
  const taken = Object.entries(known).flatMap(([inner, meant]): Field[] =>
    isEmpty(value[inner]) ? [] : [[meant, value[inner]]],
  );
  const rest = Object.entries(value).filter(([inner, item]) => !(inner in known) && !isEmpty(item));
  return rest.length > 0 ? [...taken, [`${name} (rest)`, Object.fromEntries(rest)]] : taken;
}

/** Facts that the kind of database implies: an identifier of arXiv's, a path on OpenReview. */
function impliedFields(entry: Group, within: Group | undefined): readonly Field[] {
  const { id, forum } = entry;
  const isArxivDump = 'authors_parsed' in entry || 'journal-ref' in entry || 'update_date' in entry;
  const paper = entry['paper'];
  const isDailyPaper = isGroup(paper) && within === paper;
  const number = isDailyPaper ? within['id'] : isArxivDump ? id : undefined;
  const fields: Field[] = typeof number === 'string' && arxivNumber(number) !== null ? [['arxiv', number]] : [];
  const isNote = within !== undefined && within === entry['content'] && typeof forum === 'string' && forum !== '';
  if (isNote) fields.push(['forum url', `https://openreview.net/forum?id=${encodeURIComponent(forum)}`]);
  return fields;
}
