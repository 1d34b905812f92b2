import { toHtml } from 'hast-util-to-html';
import type { Root as Tree } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { type AbstractContext, withContext } from './abstract-context.ts';
import { abstractTree } from './abstract-tree.ts';
import { rehypeMathml } from './rehype-mathml.ts';
import { remarkAbbreviations } from './remark-abbreviations.ts';
import { remarkCodeAddresses } from './remark-code-addresses.ts';
import { remarkFigures } from './remark-figures.ts';
import { remarkFormulas } from './remark-formulas.ts';
import { remarkMentions } from './remark-mentions.ts';
import { remarkStrippedFormulas } from './remark-stripped-formulas.ts';
import { remarkTextCommands } from './remark-text-commands.ts';
import { remarkUrls } from './remark-urls.ts';

const abstractPipeline = unified()
  .use(remarkFigures)
  .use(remarkFormulas)
  .use(remarkTextCommands)
  .use(remarkUrls)
  .use(remarkStrippedFormulas)
  .use(remarkCodeAddresses)
  .use(remarkMentions)
  .use(remarkAbbreviations)
  .use(remarkRehype)
  .use(rehypeMathml)
  .freeze();

const titlePipeline = unified()
  .use(remarkFormulas)
  .use(remarkTextCommands)
  .use(remarkStrippedFormulas)
  .use(remarkRehype)
  .use(rehypeMathml)
  .freeze();

/** HTML of an abstract: one paragraph. Only what the plugins make is markup; the text never is. */
export function renderAbstract(text: string, context: Partial<AbstractContext> = {}): string {
  return toHtml(abstractPipeline.runSync(abstractTree(text), withContext(context)));
}

/** HTML of a title, to stand inside a heading or a link. Most titles have no formula and cost nothing. */
export function renderTitle(text: string): string {
  if (!/[$\\^_{]|\dtimes/.test(text)) return toHtml({ type: 'text', value: text });
  const tree: Tree = abstractTree(text);
  const [paragraph] = titlePipeline.runSync(tree).children;
  return paragraph?.type === 'element' ? toHtml(paragraph.children) : '';
}
