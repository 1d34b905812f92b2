/** An element as a value: the same tree becomes HTML at build time and is patched into the page in the browser. */
export interface Tree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
}

type Attribute = string | number | boolean | null | undefined;
type Child = Tree | string | number | null | undefined | false | readonly Child[];

/**
 * Makes an element. Numbers are rounded to two decimals; `true` is an attribute without a value; `false`,
 * `null` and `undefined` leave an attribute or a child out.
 */
export function h(tag: string, attributes: Readonly<Record<string, Attribute>> = {}, ...children: Child[]): Tree {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    kept[name] = value === true ? '' : typeof value === 'number' ? round(value) : value;
  }
  return { tag, attributes: kept, children: flatten(children) };
}

/** A number as short as it may be: two decimals are finer than a pixel. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A list without gaps, and with neighboring texts run together, as an HTML parser would leave them. */
function flatten(children: readonly Child[]): (Tree | string)[] {
  const flat: (Tree | string)[] = [];
  const add = (child: Child): void => {
    if (child === null || child === undefined || child === false || child === '') return;
    if (typeof child === 'number') add(String(child));
    else if (typeof child === 'string') {
      const last = flat.at(-1);
      if (typeof last === 'string') flat[flat.length - 1] = last + child;
      else flat.push(child);
    } else if ('tag' in child) flat.push(child);
    else child.forEach(add);
  };
  children.forEach(add);
  return flat;
}

const voids = new Set(['input', 'br', 'col', 'wbr', 'img']);
const shapes = new Set(['rect', 'path', 'line', 'circle', 'ellipse', 'polyline', 'polygon', 'use']);

/** The tree as markup, without any white space of its own. All text is escaped. */
export function toHtml(node: Tree | string): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeText(value)}"`))
    .join('');
  const inner = node.children.map(toHtml).join('');
  if (voids.has(node.tag)) return `<${node.tag}${attributes}>`;
  if (inner === '' && shapes.has(node.tag)) return `<${node.tag}${attributes}/>`;
  return `<${node.tag}${attributes}>${inner}</${node.tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
