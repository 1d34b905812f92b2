import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** Parses a whole page as a browser would. */
export function parsePage(html: string): Root {
  return fromHtml(html);
}

/** Elements of one name in document order, or all elements. */
export function elements(tree: Nodes, name?: string): readonly Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (name === undefined || element.tagName === name) found.push(element);
  });
  return found;
}

/** The only element of a name. @throws where there is none or more than one */
export function only(tree: Nodes, name: string): Element {
  const [first, ...more] = elements(tree, name);
  if (!first || more.length > 0) throw new Error(`expected one <${name}>, found ${first ? more.length + 1 : 0}`);
  return first;
}

/** The text that a reader sees, white space run together. Styles and scripts are not read. */
export const textOf = (tree: Nodes): string => textWithout(tree, () => false);

/** The same without what is in certain elements. */
export function textWithout(tree: Nodes, isLeftOut: (element: Element) => boolean): string {
  const parts: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'element' && (['script', 'style', 'noscript'].includes(node.tagName) || isLeftOut(node)))
      return SKIP;
    if (node.type === 'text') parts.push(node.value);
    return undefined;
  });
  return collapse(parts.join(''));
}

/** A property as text, named as in HAST: `href`, `className`, `httpEquiv`, `dataPagefindBody`. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The content of `<meta name=…>` or `<meta property=…>`. */
export function metaContent(tree: Root, name: string): string | undefined {
  const meta = elements(tree, 'meta').find((element) =>
    [element.properties['name'], element.properties['property'], element.properties['httpEquiv']]
      .flat()
      .some((value) => String(value).toLowerCase() === name),
  );
  return meta && property(meta, 'content');
}

/** Targets of `<link rel=…>`. */
export function linked(tree: Root, rel: string): readonly string[] {
  return elements(tree, 'link')
    .filter((element) => (property(element, 'rel') ?? '').split(' ').includes(rel))
    .flatMap((element) => property(element, 'href') ?? []);
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
