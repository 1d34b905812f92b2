import type { Tree } from './tree.ts';

const svg = 'http://www.w3.org/2000/svg';

/**
 * Makes an element in the page equal to `next`, in place: nodes are kept where their names agree, so focus,
 * pointer capture and position survive. Give the tree that it shows as `shown` where that is known.
 */
export function patch(element: Element, next: Tree, shown?: Tree): void {
  if (next === shown) return;
  patchAttributes(element, next, shown);
  const { childNodes } = element;
  for (const [index, child] of next.children.entries()) {
    const node = childNodes[index];
    const known = shown?.children[index];
    if (typeof child === 'string') {
      if (node?.nodeType !== Node.TEXT_NODE) place(element, new Text(child), node);
      else if (child !== known && node.nodeValue !== child) node.nodeValue = child;
    } else if (node instanceof Element && node.localName === child.tag) {
      patch(node, child, typeof known === 'object' ? known : undefined);
    } else {
      const made = create(child, element);
      place(element, made, node);
      patch(made, child);
    }
  }
  while (childNodes.length > next.children.length) element.lastChild?.remove();
}

function patchAttributes(element: Element, next: Tree, shown: Tree | undefined): void {
  const names = shown ? Object.keys(shown.attributes) : element.getAttributeNames();
  for (const name of names) if (!(name in next.attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(next.attributes)) {
    const before = shown ? shown.attributes[name] : element.getAttribute(name);
    if (before !== value) element.setAttribute(name, value);
  }
}

function place(parent: Element, node: Node, old: ChildNode | undefined): void {
  if (old) old.replaceWith(node);
  else parent.append(node);
}

function create(node: Tree, parent: Element): Element {
  const isSvg = node.tag === 'svg' || (parent.namespaceURI === svg && parent.localName !== 'foreignObject');
  return isSvg ? document.createElementNS(svg, node.tag) : document.createElement(node.tag);
}
