/** A link of a text, without the brackets that lists set around it. */
export interface MarkdownLink {
  readonly text: string;
  readonly url: string;
  /** Whether it is a picture, such as a badge, that leads somewhere. */
  readonly isPicture: boolean;
  readonly start: number;
  readonly end: number;
}

const link =
  /!?\[((?:\\.|[^[\]\\]|\[[^[\]]*\]|!\[[^\]]*\]\([^)]*\))*)\]\(\s*<?((?:[^\s()<>]|\([^\s()]*\))+)>?(?:\s+["'][^)]*["'])?\s*\)/g;

/** The links of a text; pictures are none, but a link around a picture is one. */
export function linksIn(text: string): readonly MarkdownLink[] {
  return [...text.matchAll(link)]
    .filter(([whole]) => !whole.startsWith('!'))
    .map(({ 0: whole, 1: inner = '', 2: url = '', index }) => ({
      text: plainMarkdown(inner.replace(/^!\[([^\]]*)\].*$/, '$1')),
      url,
      isPicture: inner.startsWith('!['),
      start: index,
      end: index + whole.length,
    }));
}

/** A text without links of its own and pictures; what brackets they leave goes too. */
export function withoutLinks(text: string): string {
  return text.replace(link, '').replace(/\[\s*(?:[|,/·]\s*)*\]|\(\s*(?:[|,/·]\s*)*\)/g, ' ');
}

/** A text without Markdown's marks. Tags stay: what a field holds may be HTML. */
export function plainMarkdown(text: string): string {
  return text
    .replace(link, (whole, inner: string) => (whole.startsWith('!') ? '' : inner))
    .replace(/<(https?:[^\s<>]+)>/g, '$1')
    .replace(/(?<![\\\p{L}\p{N}*])(\*{1,3})(?=\S)([^*\n]*?\S)\1(?!\*)/gu, '$2')
    .replace(/(?<![\\\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*?\S)\1(?![\p{L}\p{N}_])/gu, '$2')
    .replace(/(?<!\\)`([^`\n]+)`/g, '$1')
    .replace(/~~([^~\n]+)~~/g, '$1')
    .replace(/\\([-!"#%&'()*+,./:;<=>?@[\]^_`|~])/g, '$1')
    .trim();
}
