/** Elements beside whose tags white space is not shown. */
const blocks = new Set(
  'html head body meta link title script noscript header footer main nav article section aside div p h1 h2 h3 h4 ul ol li dl dt dd details summary form figure figcaption table thead tbody tr th td select option optgroup'.split(
    ' ',
  ),
);

/** What is left as it is, inside and out; or a tag with its attributes, whose values may hold anything. */
const token =
  /<!--.*?-->|<(script|style|pre|textarea)\b.*?<\/\1>|(\s*)(<\/?([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>)(\s*)/gis;

/** Attributes that only the search index reads. */
const indexAttribute = /("[^"]*"|'[^']*')| data-pagefind-[a-z]+(?:="[^"]*")?/g;

/**
 * A page without what readers load and never see: white space beside the tags of blocks, and the marks for
 * the search index. Within lines of text, in the values of attributes, and in scripts, every character stays.
 */
export function tidyHtml(html: string): string {
  return html.replace(token, (whole, ...groups: (string | undefined)[]) => {
    const [, before = '', tag, name, attributes, after = ''] = groups;
    if (tag === undefined || name === undefined) return whole;
    const lean = attributes ? tag.replace(indexAttribute, (_, value?: string) => value ?? '') : tag;
    return blocks.has(name.toLowerCase()) ? lean : before + lean + after;
  });
}
