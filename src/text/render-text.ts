import { toHtml } from 'hast-util-to-html';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { type AbstractContext, withContext } from './abstract-context.ts';
import { isPlain, readAbstract, readTitle } from './read-field.ts';
import type { FixedCase } from './reading/nodes.ts';
import { rehypeMathml } from './rehype-mathml.ts';
import { remarkAbbreviations } from './remark-abbreviations.ts';
import { remarkCodeAddresses } from './remark-code-addresses.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkMentions } from './remark-mentions.ts';

const toRehype: Options = {
  handlers: {
    // Braces keep a word's case in a bibliography; a page shows the word.
    fixedCase: (state, node: FixedCase) => state.all(node),
  },
};

const abstractPipeline = unified()
  .use(remarkFigures)
  .use(remarkCodeAddresses)
  .use(remarkMentions)
  .use(remarkAbbreviations)
  .use(remarkRehype, toRehype)
  .use(rehypeMathml)
  .freeze();

const titlePipeline = unified().use(remarkRehype, toRehype).use(rehypeMathml).freeze();

/** HTML of an abstract: paragraphs and lists. Only what the reading and the plugins make is markup; the text never is. */
export function renderAbstract(text: string, context: Partial<AbstractContext> = {}): string {
  return toHtml(abstractPipeline.runSync(readAbstract(text), withContext(context)));
}

/** HTML of a title, to stand inside a heading or a link. Most titles hold no markup and cost nothing. */
export function renderTitle(text: string): string {
  if (isPlain(text)) return toHtml({ type: 'text', value: text });
  const [paragraph] = titlePipeline.runSync(readTitle(text)).children;
  return paragraph?.type === 'element' ? toHtml(paragraph.children) : '';
}
