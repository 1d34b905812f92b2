/** Elements beside whose tags white space is not shown. */
const blocks = new Set(
  'html head body meta link title noscript header footer main nav article section aside div p h1 h2 h3 h4 h5 h6 ul ol dl li dt dd details summary form figure figcaption table thead tbody tr th td select option optgroup'.split(
    ' ',
  ),
);

/** Elements whose content is no markup, or has white space that is shown. */
const literal = new Set(['script', 'style', 'pre', 'textarea']);

/** Attributes that only the search index reads. */
const indexAttribute = /("[^"]*"|'[^']*')| data-pagefind-[a-z-]+(?:="[^"]*")?/g;

/** The name of the element whose tag begins here. */
const tagName = /<\/?([a-z][^\s/>]*)/iy;
const space = /\s*/y;
const [greaterThan, quotationMark, apostrophe] = [0x3e, 0x22, 0x27];

/**
 * A page without what readers load and never see: white space beside the tags of blocks, and the marks for
 * the search index. Within lines of text, in the values of attributes, and in scripts, every character stays.
 */
export function tidyHtml(html: string): string {
  let tidy = '';
  let copied = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', Math.max(copied, open + 1))) {
    const found = readMarkup(html, open);
    if (!found) continue;
    const before = html.slice(copied, open);
    tidy += found.isBlock ? before.trimEnd() : before;
    tidy += found.isTag ? withoutMarks(html.slice(open, found.end)) : html.slice(open, found.end);
    copied = found.isBlock ? endOfSpace(html, found.end) : found.end;
  }
  return tidy + html.slice(copied);
}

interface Markup {
  readonly end: number;
  /** Nothing is shown of the white space on either side. */
  readonly isBlock: boolean;
  /** One tag; otherwise a comment, or a whole element that stays as it is. */
  readonly isTag: boolean;
}

/** What begins at a `<`, or `null` where it is text. */
function readMarkup(html: string, open: number): Markup | null {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open);
    return end < 0 ? null : { end: end + 3, isBlock: false, isTag: false };
  }
  tagName.lastIndex = open;
  const name = tagName.exec(html)?.[1]?.toLowerCase();
  const tagEnd = name === undefined ? -1 : endOfTag(html, open);
  if (name === undefined || tagEnd < 0) return null;
  if (literal.has(name) && html[open + 1] !== '/') {
    const close = new RegExp(`</${name}>`, 'gi');
    close.lastIndex = tagEnd;
    if (close.test(html)) return { end: close.lastIndex, isBlock: name === 'script', isTag: false };
  }
  return { end: tagEnd, isBlock: blocks.has(name), isTag: true };
}

/** Where a tag ends, past the `>` that stands in no quotes; -1 where there is none. */
function endOfTag(html: string, open: number): number {
  for (let at = open + 1; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === greaterThan) return at + 1;
    if (code !== quotationMark && code !== apostrophe) continue;
    at = html.indexOf(code === apostrophe ? "'" : '"', at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

function endOfSpace(html: string, from: number): number {
  space.lastIndex = from;
  space.exec(html);
  return space.lastIndex;
}

function withoutMarks(tag: string): string {
  if (!tag.includes(' data-pagefind-')) return tag;
  return tag.replace(indexAttribute, (_, value?: string) => value ?? '');
}
