/** What a tag of HTML or JATS does to the text that it encloses. `keep`: nothing. */
export type TagEffect = 'em' | 'strong' | 'code' | 'sub' | 'sup' | 'small-caps' | 'math' | 'tex' | 'keep';

/** Tags that publishers and databases put into titles and abstracts. All others are text: `<unk>`, `List<T>`. */
const effects = new Map<string, TagEffect>([
  ...(['i', 'em', 'italic', 'cite', 'dfn', 'var'] as const).map((name) => [name, 'em'] as const),
  ...(['b', 'strong', 'bold'] as const).map((name) => [name, 'strong'] as const),
  ...(['tt', 'code', 'monospace', 'kbd', 'samp'] as const).map((name) => [name, 'code'] as const),
  ...(['sub', 'inf'] as const).map((name) => [name, 'sub'] as const),
  ...(['sup', 'superscript'] as const).map((name) => [name, 'sup'] as const),
  ...(['scp', 'sc', 'smallcaps', 'small-caps'] as const).map((name) => [name, 'small-caps'] as const),
  ['math', 'math'],
  ...(
    'span font u ins small big underline roman sans-serif nobr wbr a ext-link xref uri email named-content styled-content ' +
    'inline-formula disp-formula alternatives inline-graphic label fixed-case del strike mark abbr acronym q'
  )
    .split(' ')
    .map((name) => [name, 'keep'] as const),
  ['tex-math', 'tex'],
]);

/** A tag, its attributes written as HTML wants them: `a <b and c> d` is none. */
const tag =
  /<(\/?)((?:jats|mml|m|ce|xhtml|x):)?([a-zA-Z][a-zA-Z\d-]{0,24})(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+)){0,12}\s*(\/?)>/g;

/** An opening tag with its partner; offsets count in the text. */
export interface TagPair {
  readonly effect: TagEffect;
  /** Just behind the opening tag. */
  readonly open: number;
  /** The closing tag. */
  readonly close: number;
  readonly end: number;
  /** `keep` of a tag that has no partner, or encloses nothing. */
  readonly isEmpty: boolean;
}

/** The tags of a text by the offset of their `<`. A tag without its partner is text, unless it has a publisher's prefix. */
export function pairTags(text: string): ReadonlyMap<number, TagPair> {
  const pairs = new Map<number, TagPair>();
  const open: { name: string; effect: TagEffect; start: number; end: number }[] = [];
  if (!text.includes('<')) return pairs;
  for (const { 0: whole, 1: slash, 2: prefix, 3: local = '', 4: selfClosing, index } of text.matchAll(tag)) {
    const name = local.toLowerCase();
    const effect = effects.get(name) ?? (prefix === undefined ? undefined : 'keep');
    if (effect === undefined) continue;
    const end = index + whole.length;
    const empty = { effect: 'keep', open: end, close: end, end, isEmpty: true } as const;
    if (prefix !== undefined || selfClosing === '/') pairs.set(index, empty);
    if (selfClosing === '/') continue;
    if (slash !== '/') open.push({ name, effect, start: index, end });
    else closeTag(open, pairs, name, index, end);
  }
  return pairs;
}

/** How far back an opening tag is looked for; what lies deeper is text. */
const deepest = 40;

function closeTag(
  open: { name: string; effect: TagEffect; start: number; end: number }[],
  pairs: Map<number, TagPair>,
  name: string,
  close: number,
  end: number,
): void {
  const from = Math.max(0, open.length - deepest);
  for (let at = open.length - 1; at >= from; at--) {
    const opening = open[at];
    if (opening?.name !== name) continue;
    open.length = at;
    pairs.set(opening.start, { effect: opening.effect, open: opening.end, close, end, isEmpty: false });
    return;
  }
}

const attributes = String.raw`(?:\s[^<>]{0,200})?`;
const blocks = 'p|div|sec|ul|ol|list|abstract|section|AbstractText';
const blockTag = new RegExp(`</?(?:jats:)?(?:${blocks})${attributes}/?>|<hr${attributes}/?>`, 'gi');
const blockName = new RegExp(`<(?:jats:)?(${blocks})(?=[\\s>])`, 'gi');
const item = new RegExp(`<(?:jats:)?(?:li|list-item)${attributes}>`, 'gi');
const itemEnd = /<\/(?:jats:)?(?:li|list-item)>/gi;
const heading = /<(jats:title|title|h[1-6])>\s{0,9}([^<>]{1,120}?)\s{0,9}<\/\1>(?:\s{0,9}<(?:jats:)?p>)?/gi;
/** A paragraph may be opened and never closed; then it follows the end of a sentence. */
const loneParagraph = /(^|[.!?:;)”"])\s{0,9}<p>/gi;
/** Text that XML's parser would have taken as it is. */
const verbatim = /<!\[CDATA\[([\s\S]{0,20000}?)\]\]>/g;

/** Where a line ends within a paragraph. */
export const lineSeparator = '\u2028';

/**
 * Turns tags of blocks into lines: empty ones between paragraphs, `- ` before items, U+2028 for `<br>`. What
 * a CDATA section holds is text.
 */
export function blocksToLines(source: string): string {
  const text = source.includes('<![') ? source.replace(verbatim, '$1') : source;
  if (!/<\/?(?:br|jats:|p\b|div|sec|ul|ol|li|list|h[r\d]|title|abstract|AbstractText)/i.test(text)) return text;
  let lines = text.replace(/<br\s{0,9}\/?>/gi, lineSeparator);
  const lower = lines.toLowerCase();
  const isClosed = [...lower.matchAll(blockName)].some(([, name]) => lower.includes(`${name}>`, lower.indexOf('</')));
  const isHtml = isClosed || lines.includes('<jats:');
  if (isHtml) {
    lines = lines.replace(heading, (_, _name, title: string) =>
      /^abstract:?$/i.test(title) ? '\n\n' : `\n\n<b>${/[.:?!]$/.test(title) ? title : `${title}:`}</b> `,
    );
    lines = lines.replace(item, '\n- ').replace(itemEnd, '').replace(blockTag, '\n\n');
  } else lines = lines.replace(loneParagraph, '$1\n\n');
  return lines;
}
