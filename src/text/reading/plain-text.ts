import type { List, Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { formulaToText, loweredText, raisedText } from '../../parser/latex-to-text.ts';
import { mathmlToText } from './mathml-to-text.ts';

/** A tree as plain text, and where in it each paragraph begins. Offsets are UTF-16. */
export interface PlainLayout {
  readonly plain: string;
  readonly paragraphs: readonly { readonly node: Paragraph; readonly start: number }[];
}

/** Lays a tree out as plain text: an empty line between blocks, items on lines of their own with a mark. */
export function layOut(tree: Root): PlainLayout {
  let plain = '';
  const paragraphs: { node: Paragraph; start: number }[] = [];
  const put = (node: Paragraph, before: string) => {
    plain += before;
    paragraphs.push({ node, start: plain.length });
    plain += plainPhrasing(node.children);
  };
  for (const [index, block] of tree.children.entries()) {
    const gap = index === 0 ? '' : '\n\n';
    if (block.type === 'paragraph') put(block, gap);
    else if (block.type === 'list')
      for (const item of itemsOf(block)) put(item.node, (item.isFirst ? gap : '\n') + item.mark);
  }
  return { plain, paragraphs };
}

function itemsOf({ ordered, start, children }: List) {
  return children.flatMap(({ children: [node] }, index) =>
    node?.type === 'paragraph'
      ? [{ node, isFirst: index === 0, mark: ordered ? `${(start ?? 1) + index}. ` : '- ' }]
      : [],
  );
}

/** Where the formulas of a tree lie in its plain text. */
export function formulasOf({ paragraphs }: PlainLayout): readonly (readonly [number, number])[] {
  return paragraphs.flatMap(({ node, start }) => formulasIn(node.children, start));
}

function formulasIn(nodes: readonly PhrasingContent[], start: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let at = start;
  for (const node of nodes) {
    const end = at + plainNode(node).length;
    if (node.type === 'inlineMath' || node.type === 'markedMath') found.push([at, end]);
    else if ('children' in node) found.push(...formulasIn(node.children, at));
    at = end;
  }
  return found;
}

/** The text of phrasing. */
export function plainPhrasing(nodes: readonly PhrasingContent[]): string {
  return nodes.map(plainNode).join('');
}

/** The text of one node. */
export function plainNode(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'inlineMath':
      return formulaToText(node.value) || `$${node.value}$`;
    case 'markedMath':
      return mathmlToText(node.value);
    case 'script':
      return scriptText(node.data.hName, plainPhrasing(node.children));
    default:
      return 'children' in node ? node.children.map(plainNode).join('') : '';
  }
}

/** Raised and lowered digits and signs as such; letters as they are: CO₂, 10⁶, Cmax. What would be misread is marked. */
export function scriptText(kind: 'sub' | 'sup', text: string): string {
  if (kind === 'sub') return loweredText(text);
  return raisedText(text) ?? (/^[\p{L}*†‡§#°,\s]*$/u.test(text) ? text : `^${text}`);
}
