import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';

/** All that a formula may become. Temml gives no more; this holds it to that whatever its input. */
const elements = new Set(
  'math mrow mi mn mo ms mtext mspace msub msup msubsup munder mover munderover mfrac msqrt mroot mtable mtr mtd mpadded mphantom mstyle'.split(
    ' ',
  ),
);
const attributes = new Set(
  'display displaystyle scriptlevel mathvariant stretchy fence separator form lspace rspace accent accentunder linethickness columnalign rowspacing columnspacing width height depth minsize maxsize symmetric largeop movablelimits xmlns'.split(
    ' ',
  ),
);

/** Sets `<code class="math">` as MathML. A formula that cannot be read stays as the listing has it. */
export function rehypeMathml() {
  return (tree: Root): void => {
    setFormulas(tree);
  };
}

function setFormulas(parent: Root | Element): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'code' && isMath(node)) {
      const [text] = node.children;
      const math = text?.type === 'text' ? toMathml(text.value) : null;
      parent.children[index] = math ?? { type: 'text', value: text?.type === 'text' ? `$${text.value}$` : '' };
    } else setFormulas(node);
  }
}

function isMath(node: Element): boolean {
  const names = node.properties['className'];
  return Array.isArray(names) && names.includes('math');
}

/** MathML for a piece of LaTeX; `null` where it is no formula. */
function toMathml(latex: string): Element | null {
  let markup: string;
  try {
    markup = temml.renderToString(latex.replace(/(?<!\\)%/g, '\\%'), {
      throwOnError: true,
      trust: false,
      strict: false,
    });
  } catch {
    return null;
  }
  const [math] = fromHtml(markup, { fragment: true }).children;
  if (math?.type !== 'element' || math.tagName !== 'math') return null;
  const [clean] = sanitize(math);
  return clean?.type === 'element' ? clean : null;
}

function sanitize(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(sanitize);
  if (!elements.has(node.tagName)) return children;
  const kept = Object.entries(node.properties).filter(([name]) => attributes.has(name.toLowerCase()));
  return [{ type: 'element', tagName: node.tagName, properties: Object.fromEntries(kept), children }];
}
