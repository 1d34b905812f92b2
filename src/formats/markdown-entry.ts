import { arxivNumber, doiOfAddress } from './fields/identifiers.ts';
import type { Statement } from './fields/statements.ts';
import { joinLines, oneLine } from './fields/text-of.ts';
import { labelOf } from './markdown-blocks.ts';
import { namesIn, type Parts, stated, takeCredits, tidied } from './markdown-credits.ts';
import { linksIn, type MarkdownLink, plainMarkdown, withoutLinks } from './markdown-text.ts';

type State = (name: string, value: unknown) => Statement;
const fileLabel = /^(?:paper |full )?(?:pdf|download|preprint)$/i;
const codeLabel = /^(?:official )?(?:code|github|repo(?:sitory)?|pytorch|tensorflow|jax|implementation|source)\b/i;
/** What a link to a paper is called where its title stands elsewhere. */
const shortLabel =
  /^\W*(?:(?:paper |full )?(?:pdf|link|url|web|website|arxiv(?:[: ].*)?|abs|doi(?:[: ].*)?|paper|paper link|html|code|github|repo|project(?: page)?|page|homepage|home|demo|slides|video|poster|data(?:set)?|blog|tweet|bib(?:tex)?|openreview|acl|here|official|model|hugging ?face|preprint|download|\d{4}\.\d{4,5}))\W*$/i;
const codeHost = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.\w+\//i;

/** The fields of a piece of Markdown; `null` where it names no paper. */
export function blockStatements(lines: readonly string[], state: State): readonly Statement[] | null {
  const [first = '', ...rest] = lines;
  const head = first
    .replace(/^\s*(?:#{1,6}|[-*+]|\d{1,4}[.)])\s+/, '')
    .replace(/^\[[ xX]\]\s+/, '')
    .replace(/<\/?(?:details|summary|strong|b|i|em|br)\b[^>]*>/gi, (tag) => (/strong|<\/?b>/i.test(tag) ? '**' : ' '))
    .replace(/\s#+\s*$/, '')
    .trim();
  const links = linksIn(lines.join('\n'));
  const title = titleOf(head, /^\s*#/.test(first));
  if (title === null && labelOf(first) === null) return null;
  const parts: Parts = { statements: [], abstract: [], labels: [] };
  if (title !== null) {
    parts.statements.push(stated('title', title.text, 'title', 0));
    takeCredits(title.rest, parts);
    takeBody(rest, parts, state);
  } else takeBody(lines, parts, state);
  parts.statements.push(...linkStatements(links, title?.url));
  if (parts.abstract.length > 0)
    parts.statements.push(
      stated(
        parts.labels.find((name) => /abstract/i.test(name)) ?? 'quotation',
        parts.abstract.join('\n\n'),
        'abstract',
        1,
      ),
    );
  return namesPaper(parts.statements, parts.labels, title?.url) ? parts.statements : null;
}

/** The fields of a row of a table. */
export function rowStatements(
  header: readonly string[],
  cells: readonly string[],
  state: State,
): readonly Statement[] | null {
  const names = header.map((cell) => plainMarkdown(cell));
  const statements = names.flatMap((name, index): Statement[] => {
    const value = plainMarkdown(cells[index] ?? '').replace(/<br\s*\/?>/gi, ' ');
    const { key, rank } = state(name, value);
    // A link that is called “pdf” says nothing but where it leads.
    return shortLabel.test(value) ? [] : [stated(name || `column ${index + 1}`, value, key, rank)];
  });
  if (!statements.some(({ key }) => key === 'title')) return null;
  const column = statements.findIndex(({ key }) => key === 'title');
  const titled = linksIn(cells[names.indexOf(statements[column]?.name ?? '')] ?? '')[0]?.url;
  return [...statements, ...linkStatements(linksIn(cells.join(' ')), titled)];
}

/**
 * Whether anything tells that a piece is of a paper: a link as its title, a label, a link that is called “paper”
 * or “pdf”, or a list of authors. The text of a section has none of these.
 */
function namesPaper(statements: readonly Statement[], labels: readonly string[], url: string | undefined): boolean {
  if (!statements.some(({ key, value }) => key === 'title' && value !== '')) return false;
  if (/^https?:/.test(url ?? '')) return true;
  return statements.some(({ key, name, value }) => {
    if (key === 'authors') return labels.includes(name) || (Array.isArray(value) && value.length > 1);
    if (key === 'url') return /paper|article/i.test(name);
    return key !== null && identifying.has(key) && (labels.includes(name) || shortLabel.test(name));
  });
}

const identifying: ReadonlySet<string> = new Set(['abstract', 'arxiv', 'doi', 'pdf']);

interface Title {
  readonly text: string;
  readonly url?: string | undefined;
  /** What stands beside the title. */
  readonly rest: string;
}

/** The title of a piece: its first link that is called like no file, words in quotation marks or in bold, or a heading. */
function titleOf(head: string, isHeading: boolean): Title | null {
  const named = linksIn(head).find(
    ({ text, url, isPicture }) => !isPicture && !shortLabel.test(text) && /^https?:/.test(url) && text.length > 3,
  );
  const quoted = /["“]([^"“”]{10,300})["”]/.exec(head);
  if (quoted && (!named || quoted.index < named.start))
    return cutOut(head, quoted.index, quoted[0].length, plainMarkdown(quoted[1] ?? ''));
  if (named) return { ...cutOut(head, named.start, named.end - named.start, named.text), url: named.url };
  const bold = /(?:\*\*|__)(.{6,300}?)(?:\*\*|__)/.exec(head);
  if (bold && !/[:：]\s*$/.test(bold[1] ?? ''))
    return cutOut(head, bold.index, bold[0].length, plainMarkdown(bold[1] ?? ''));
  if (!isHeading) return null;
  const text = tidied(plainMarkdown(withoutLinks(head)));
  return text === '' ? null : { text, rest: '' };
}

function cutOut(head: string, start: number, length: number, title: string): Title {
  const before = head.slice(0, start).replace(/[[("“*_\s]+$/, '');
  const after = head.slice(start + length).replace(/^[\])"”*_]+/, '');
  return { text: tidied(title), rest: `${before} | ${after}` };
}

/** Lines that belong together: a field with its label, a quotation, or running text. */
interface Segment {
  readonly kind: 'field' | 'quote' | 'text';
  /** The label of a field. */
  readonly name: string;
  readonly lines: string[];
}

const tags = /<\/?(?:details|p|div|br|i|em|span)\b[^>]*>/gi;

function segmentsOf(lines: readonly string[]): readonly Segment[] {
  const segments: Segment[] = [];
  // What the next line goes on with: the last segment, unless that is closed.
  let isOpen = false;
  const begin = (kind: Segment['kind'], name: string, line: string) => {
    segments.push({ kind, name, lines: line.trim() === '' ? [] : [line] });
    isOpen = true;
  };
  for (const line of lines.flatMap((one) => one.split(/\s+\|\s+(?=\*\*)/))) {
    const current: Segment | undefined = isOpen ? segments.at(-1) : undefined;
    const isQuoted = /^\s*>/.test(line);
    const field = labelOf(line);
    const [, summary, behind = ''] = /<summary\b[^>]*>(.*?)<\/summary>(.*)$/i.exec(line) ?? [];
    const text = line.replace(/^\s*>\s?/, '').replace(tags, ' ');
    if (summary !== undefined) begin('field', oneLine(summary.replace(/<[^>]*>/g, '')), behind.replace(tags, ' '));
    else if (/^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/.test(line)) isOpen = false;
    else if (field !== null) begin('field', field.name, field.value);
    else if (text.trim() === '' && !isQuoted) isOpen = current?.kind === 'field' && current.lines.length === 0;
    else if (current && (current.kind === 'field' || (current.kind === 'quote') === isQuoted)) current.lines.push(text);
    else begin(isQuoted ? 'quote' : 'text', '', text);
  }
  return segments;
}

/** What stands below a title: fields with labels, a quoted abstract, authors, and other words. */
function takeBody(lines: readonly string[], parts: Parts, state: State): void {
  const segments = segmentsOf(lines);
  const textOf = ({ lines: own }: Segment) => plainMarkdown(joinLines(own.join('\n')));
  for (const segment of segments.filter(({ kind }) => kind === 'field')) {
    const { name } = segment;
    parts.labels.push(name);
    const { key: meant, rank } = state(name, '');
    // A source is mostly the database in which somebody searched.
    const key = /^source$/i.test(name) && rank >= 0 ? null : meant;
    if (key === 'abstract') parts.abstract.push(textOf(segment));
    else if (linksIn(segment.lines.join(' ')).length === 0 || key === 'authors' || key === 'venue' || key === 'title')
      parts.statements.push(stated(name, oneLine(textOf(segment)), key, rank - 1));
  }
  const quotes = segments.filter(({ kind }) => kind === 'quote').map(textOf);
  if (parts.abstract.length === 0) parts.abstract.push(...quotes);
  else if (quotes.length > 0) parts.statements.push(stated('quotation', quotes.join('\n\n'), null, 0));
  for (const segment of segments.filter(({ kind }) => kind === 'text')) takeText(segment.lines, parts);
}

/** Running text: lines that name authors or the place of publication, then perhaps a summary. */
function takeText(lines: readonly string[], parts: Parts): void {
  const isCredit = (line: string) =>
    line.length < 400 && (namesIn(line) !== null || tidied(plainMarkdown(withoutLinks(line))).length < 60);
  const end = lines.findIndex((line) => !isCredit(line));
  const credits = end < 0 ? lines : lines.slice(0, end);
  for (const line of credits) takeCredits(line, parts);
  const text = plainMarkdown(joinLines(lines.slice(credits.length).join('\n')));
  if (text === '') return;
  if (parts.abstract.length === 0) parts.abstract.push(text);
  else parts.statements.push(stated('text', text, null, 0));
}

/** Identifiers and addresses by what a link is called and where it leads; the link of the title first. */
function linkStatements(links: readonly MarkdownLink[], titled: string | undefined): readonly Statement[] {
  const sorted = links.toSorted((a, b) => Number(b.url === titled) - Number(a.url === titled));
  return sorted.flatMap(({ text, url }, index): Statement[] => {
    if (!/^https?:/.test(url)) return [];
    const name = text === '' ? 'link' : text;
    const arxiv = arxivNumber(url);
    const isCode = codeLabel.test(text) || (codeHost.test(url) && url !== titled);
    if (arxiv !== null) return [stated(name, arxiv, 'arxiv', 1)];
    if (doiOfAddress(url) !== null) return [stated(name, url, 'doi', 1)];
    if (isCode) return [stated(name, url, 'code', 1)];
    if (fileLabel.test(text.trim()) && /pdf/i.test(text + url)) return [stated(name, url, 'pdf', 1)];
    const isPaper = url === titled || shortLabel.test(text);
    return [stated(name, url, isPaper ? 'url' : null, 1 + index)];
  });
}
