import { unified as astroMarkdown } from '@astrojs/markdown-remark';
import type { Element, Root } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { remarkAbbreviations } from './remark-abbreviations.ts';
import { remarkCodeAddresses } from './remark-code-addresses.ts';

/** What a curator's Markdown may become: what GitHub allows, and the marks that our own plugins make. */
const schema: Options = {
  ...defaultSchema,
  // Footnotes have the prefix already.
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr', 'cite', 'figure', 'figcaption', 'mark', 'u'],
  attributes: {
    ...defaultSchema.attributes,
    abbr: ['title'],
  },
};

/** Plugins that make raw HTML of a curator's Markdown part of the tree, and then take out what no page may hold. */
export const curatedRehypePlugins: [typeof rehypeRaw, [typeof rehypeSanitize, Options]] = [
  rehypeRaw,
  [rehypeSanitize, schema],
];

/** What renders a curator's Markdown, while developing and in a build. */
export const curatedMarkdown = astroMarkdown({
  remarkPlugins: [remarkAbbreviations, remarkCodeAddresses],
  rehypePlugins: curatedRehypePlugins,
  remarkRehype: { clobberPrefix: 'note-' },
  // It rewrites quotes and dashes.
  smartypants: false,
});

/** Something in a curator's Markdown that does not reach the page. 1-based, counted in the Markdown. */
export interface RemovedMarkup {
  readonly line: number;
  readonly column: number;
  /** As it would be written: `<script>`, `onclick`, `href="javascript:…"`. */
  readonly what: string;
}

const reader = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).freeze();
const sanitize = rehypeSanitize(schema);

/** What the sanitizer takes out of a piece of Markdown, in the order of the text. */
export function removedMarkup(markdown: string): readonly RemovedMarkup[] {
  if (!/[<\]]/.test(markdown)) return [];
  const tree = reader.runSync(fromMarkdown(markdown), { value: markdown }) as Root;
  const removed: RemovedMarkup[] = [];
  visit(tree, 'element', (element) => {
    const { line, column } = element.position?.start ?? { line: 1, column: 1 };
    for (const what of lossesOf(element)) removed.push({ line, column, what });
  });
  return removed;
}

/** What an element loses: itself, or attributes. What encloses it does not count, so that each loss is told once. */
function lossesOf(element: Element): readonly string[] {
  const alone: Element = { ...element, children: [] };
  if (!schema.tagNames?.includes(element.tagName)) return [`<${element.tagName}>`];
  const clean = sanitize({ type: 'root', children: [alone] });
  const [kept] = clean.type === 'root' ? clean.children : [];
  // An item or a row alone is taken out, because its list or table is not around it.
  const properties = kept?.type === 'element' ? kept.properties : keptProperties(alone);
  return Object.entries(element.properties)
    .filter(([name, value]) => !(name in properties) && value !== null && value !== undefined)
    .map(([name, value]) =>
      /^(?:href|src|cite|longDesc)$/.test(name) ? `${name}="${String(value).slice(0, 40)}"` : name.toLowerCase(),
    );
}

function keptProperties(element: Element): Element['properties'] {
  const clean = sanitize({ type: 'root', children: [{ ...element, tagName: 'div' }] });
  const [kept] = clean.type === 'root' ? clean.children : [];
  return kept?.type === 'element' ? kept.properties : {};
}
