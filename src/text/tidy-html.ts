/** Elements beside whose tags white space is not shown. */
const blocks =
  'html|head|body|meta|link|title|noscript|header|footer|main|nav|article|section|aside|div|p|h[1-6]|[uod]l|li|d[td]|details|summary|form|figure|figcaption|table|thead|tbody|tr|t[hd]|select|option|optgroup';

/** Attributes may hold anything between their quotes. */
const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*`;

/** A comment, or an element whose content is no markup; a block's tag with the space beside it; any other tag. */
const token = new RegExp(
  `<!--.*?-->|\\s*<script\\b.*?</script>\\s*|<(style|pre|textarea)\\b.*?</\\1>|\\s*(</?(?:${blocks})(?=[\\s/>])${attributes}>)\\s*|</?[a-z]${attributes}>`,
  'gis',
);

/** Attributes that only the search index reads. */
const indexAttribute = /("[^"]*"|'[^']*')| data-pagefind-[a-z-]+(?:="[^"]*")?/g;

/**
 * A page without what readers load and never see: white space beside the tags of blocks, and the marks for
 * the search index. Within lines of text, in the values of attributes, and in scripts, every character stays.
 */
export function tidyHtml(html: string): string {
  return html.replace(token, (whole: string, literal: string | undefined, block: string | undefined) => {
    if (literal !== undefined || whole.startsWith('<!--')) return whole;
    if (/^\s*<script/i.test(whole)) return whole.trim();
    return (block ?? whole).replace(indexAttribute, (_, value?: string) => value ?? '');
  });
}
