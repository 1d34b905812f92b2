import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { loweredText, raisedText } from '../../parser/latex-to-text.ts';

/** MathML with a publisher's prefix, `<mml:math>`, as HTML reads it. */
export function readMathml(markup: string): readonly RootContent[] {
  if (isTooDeep(markup)) return [];
  return fromHtml(markup.replace(/(<\/?)(?:mml|m):/g, '$1'), { fragment: true }).children;
}

/** Deeper than formulas are, and than a parser's stack bears. */
function isTooDeep(markup: string): boolean {
  let depth = 0;
  for (const [tag] of markup.matchAll(/<\/?[a-zA-Z]/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > 100) return true;
  }
  return false;
}

/** The characters of a formula in MathML: `x²`, `a/b`. */
export function mathmlToText(markup: string): string {
  return readMathml(markup).map(nodeText).join('').replace(/\s+/g, ' ').trim();
}

function nodeText(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value.trim();
  if (node.type !== 'element') return '';
  const parts = node.children.filter((child) => child.type === 'element' || nodeText(child) !== '').map(nodeText);
  const [first = '', second = '', third = ''] = parts;
  switch (node.tagName) {
    case 'annotation':
    case 'annotation-xml':
    case 'script':
    case 'style':
      return '';
    case 'msup':
      return first + raised(second);
    case 'msub':
      return first + loweredText(second);
    case 'msubsup':
      return first + loweredText(second) + raised(third);
    case 'mfrac':
      return `${first}/${second}`;
    case 'msqrt':
      return `√${parts.join('')}`;
    case 'mspace':
      return ' ';
    case 'mo':
      return /^[=<>≤≥≈∼±×]$/.test(first) ? ` ${first} ` : first;
    default:
      return parts.join('');
  }
}

function raised(text: string): string {
  return raisedText(text) ?? `^${text}`;
}
