import type { Element, ElementContent, Root } from 'hast';
import temml from 'temml';
import { mathmlToText, readMathml } from './reading/mathml-to-text.ts';

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

/** A formula of more LaTeX than this may be wider than a phone: its operators end parts that may go on a new line. */
const longest = 48;

/** Sets `<code class="math">` as MathML. A formula that cannot be read stays as the listing has it. */
export function rehypeMathml() {
  return (tree: Root): void => {
    setFormulas(tree);
  };
}

function setFormulas(parent: Root | Element): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'code' && (hasClass(node, 'math') || hasClass(node, 'mathml'))) {
      const [text] = node.children;
      const value = text?.type === 'text' ? text.value : '';
      const isMarkup = hasClass(node, 'mathml');
      const unread = isMarkup ? mathmlToText(value) : `$${value}$`;
      parent.children[index] = (isMarkup ? fromMarkup(value) : toMathml(value)) ?? { type: 'text', value: unread };
    } else setFormulas(node);
  }
}

function hasClass(node: Element, name: string): boolean {
  const names = node.properties['className'];
  return Array.isArray(names) && names.includes(name);
}

/** MathML for a piece of LaTeX; `null` where it is no formula. */
function toMathml(latex: string): Element | null {
  let markup: string;
  try {
    markup = temml.renderToString(latex.replace(/(?<!\\)%/g, '\\%'), {
      throwOnError: true,
      trust: false,
      strict: false,
      wrap: latex.length > longest ? 'tex' : 'none',
    });
  } catch {
    return null;
  }
  return fromMarkup(markup);
}

/** A formula's markup, held to the elements and attributes that a formula may have. */
function fromMarkup(markup: string): Element | null {
  const [math] = readMathml(markup);
  if (math?.type !== 'element' || math.tagName !== 'math') return null;
  const [clean] = sanitize(math);
  return clean?.type === 'element' ? (loneScript(clean) ?? clean) : null;
}

/** “CO$_2$”, “Ca$^{2+}$”: a script on nothing, of digits and signs only, belongs to the text before it. */
function loneScript({ children: [only, ...others] }: Element): Element | null {
  if (only?.type !== 'element' || others.length > 0 || !/^ms(?:ub|up)$/.test(only.tagName)) return null;
  const [base, script] = only.children;
  if (base?.type !== 'element' || base.tagName !== 'mrow' || base.children.length > 0) return null;
  const value = script === undefined ? null : plainSigns(script);
  return value === null
    ? null
    : { type: 'element', tagName: only.tagName.slice(1), properties: {}, children: [{ type: 'text', value }] };
}

/** The text of numbers and signs; `null` for anything else. */
function plainSigns(node: ElementContent): string | null {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || !/^m(?:row|n|o)$/.test(node.tagName)) return null;
  const parts = node.children.map(plainSigns);
  return parts.includes(null) ? null : parts.join('');
}

function sanitize(node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const children = node.children.flatMap(sanitize);
  if (/^(?:annotation(?:-xml)?|script|style)$/.test(node.tagName)) return [];
  if (!elements.has(node.tagName)) return children;
  const kept = Object.entries(node.properties).filter(([name]) => attributes.has(name.toLowerCase()));
  return [{ type: 'element', tagName: node.tagName, properties: Object.fromEntries(kept), children }];
}
