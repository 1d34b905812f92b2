import { element } from '../search/elements.ts';
import { base } from '../site-base.ts';
import { abstractParts, parts } from './abstract-parts.ts';
import type { ComparedNumber, ComparedPaper } from './compared-paper.ts';
import { writeCompared } from './compared-papers.ts';
import { axesOf, type NumberAxis, placeOn } from './number-axis.ts';
import { sharedItems } from './shared-items.ts';

type Cell = string | Node;

/** The comparison as a table: a column for each paper, which scrolls sideways where the screen is narrow. */
export function comparisonTable(
  papers: readonly ComparedPaper[],
  topicLabels: ReadonlyMap<string, string>,
): HTMLElement {
  const table = element('table');
  table.className = 'compare-table';
  table.append(
    element('caption', `${papers.length} papers side by side`),
    head(papers),
    ...bodies(papers, topicLabels),
  );
  const region = element('div', table);
  region.className = 'compare-region';
  region.role = 'region';
  region.tabIndex = 0;
  region.setAttribute('aria-label', 'Comparison');
  return region;
}

function head(papers: readonly ComparedPaper[]): HTMLElement {
  const corner = element('td');
  const cells = papers.map(({ slug, title }) => {
    const link = element('a', title.value);
    link.href = `${base}papers/${slug}/`;
    const cell = element('th', link);
    cell.scope = 'col';
    const others = papers.filter((other) => other.slug !== slug).map((other) => other.slug);
    if (others.length > 1) {
      const remove = element('a', 'Remove');
      remove.href = `${base}compare/${writeCompared(others)}`;
      remove.setAttribute('aria-label', `Remove: ${title.value}`);
      remove.className = 'compare-remove';
      cell.append(' ', remove);
    }
    return cell;
  });
  return element('thead', element('tr', corner, ...cells));
}

function bodies(papers: readonly ComparedPaper[], topicLabels: ReadonlyMap<string, string>): readonly HTMLElement[] {
  const topics = papers.map((paper) => paper.topics.map(({ value }) => topicLabels.get(value) ?? value));
  const abbreviations = papers.map((paper) => paper.abbreviations.map(({ short, long }) => `${short} (${long})`));
  return [
    group('Facts', facts(papers)),
    group('Topics', sharedRows(topics)),
    group('Abbreviations', sharedRows(abbreviations)),
    group(
      'Numbers of one kind',
      axesOf(papers).map((axis) => ({
        name: nameOf(axis),
        cells: axis.byPaper.map((numbers) => drawn(axis, numbers)),
      })),
    ),
    group('Abstracts', abstracts(papers)),
  ].filter((body) => body.rows.length > 1);
}

interface Row {
  readonly name: string;
  /** One for all papers, or one for each. */
  readonly cells: readonly Cell[];
}

function group(name: string, rows: readonly Row[]): HTMLTableSectionElement {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const title = element('th', name);
  title.scope = 'rowgroup';
  title.colSpan = columns + 1;
  return element(
    'tbody',
    element('tr', title),
    ...rows.map(({ name: rowName, cells }) => {
      const header = element('th', rowName);
      header.scope = 'row';
      const own = cells.map((content) => element('td', content));
      const [only] = own;
      if (own.length === 1 && only) only.colSpan = columns;
      return element('tr', header, ...own);
    }),
  );
}

/** Facts that at least one paper states. */
function facts(papers: readonly ComparedPaper[]): readonly Row[] {
  const best = (values: readonly (number | null)[]) => {
    const known = values.filter((value) => value !== null);
    return known.length === 0 ? '' : String(Math.max(...known));
  };
  const all: readonly (readonly [string, (paper: ComparedPaper) => Cell])[] = [
    [
      'Authors',
      ({ authors, authorCount }) => authors?.value.join(', ') ?? (authorCount ? `${authorCount.value}, not named` : ''),
    ],
    ['Date', ({ date }) => date?.value ?? ''],
    ['Venue', ({ venue }) => venue?.value.name ?? ''],
    ['Upvotes', ({ listings }) => best(listings.map(({ upvotes }) => upvotes))],
    ['Comments', ({ listings }) => best(listings.map(({ comments }) => comments))],
    ['Code', ({ code }) => (code ? outward(code.value.url) : '')],
  ];
  return all
    .map(([name, get]) => ({ name, cells: papers.map((paper) => get(paper)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ name, cells }) => ({ name, cells: cells.map((cell) => (cell === '' ? '–' : cell)) }));
}

function outward(url: string): HTMLAnchorElement {
  const link = element('a', new URL(url).hostname);
  link.href = url;
  return link;
}

function sharedRows(lists: readonly (readonly string[])[]): readonly Row[] {
  const { shared, own } = sharedItems(lists);
  const rows: Row[] = [];
  if (shared.length > 0) rows.push({ name: 'Shared', cells: [shared.join(', ')] });
  if (own.some((list) => list.length > 0))
    rows.push({ name: 'In one only', cells: own.map((list) => list.join(', ') || '–') });
  return rows;
}

const nameOf = ({ kind, scale }: NumberAxis): string =>
  scale === '' || scale === 'count' ? kind : `${kind}, ${scale}`;

/** A paper's numbers on the axis that all papers share, and below it as they are printed. */
function drawn(axis: NumberAxis, numbers: readonly ComparedNumber[]): Cell {
  if (numbers.length === 0) return '–';
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 200 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(shape('path', { d: 'M4 8H196' }));
  for (const { magnitude } of numbers)
    svg.append(shape('circle', { cx: String(4 + 192 * placeOn(axis, magnitude)), cy: '8', r: '4' }));
  const list = element(
    'ul',
    ...numbers.map(({ text, sentence }) => {
      const item = element('li', text);
      item.title = sentence;
      return item;
    }),
  );
  return element('div', svg, list);
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Part beside part where every abstract can be told apart, else whole beside whole. */
function abstracts(papers: readonly ComparedPaper[]): readonly Row[] {
  const texts = papers.map(({ abstract }) => abstract?.value ?? '');
  const divided = texts.map(abstractParts);
  if (divided.some((found) => found === null)) return [{ name: 'Whole', cells: texts.map((text) => text || '–') }];
  return parts
    .map((part) => ({ name: part, cells: divided.map((found) => found?.get(part) || '–') }))
    .filter(({ cells }) => cells.some((cell) => cell !== '–'));
}
