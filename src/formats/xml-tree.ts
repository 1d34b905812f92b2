import { SaxesParser } from 'saxes';

/** An element with what it holds, in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** What keeps a piece of XML from being well formed. */
export interface XmlFault {
  /** Offset in the piece. */
  readonly at: number;
  readonly message: string;
}

/** Reads one element. Names lose their prefixes: `arxiv:doi` and `doi` are one. */
export function parseXml(text: string): Element | XmlFault {
  const root: Element & { children: (Element | string)[] } = { name: '', attributes: {}, children: [] };
  const open: { children: (Element | string)[] }[] = [root];
  let fault: XmlFault | null = null;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    fault ??= { at: Math.max(0, parser.position - 1), message: error.message.replace(/^[^:]*\d+:\d+: /, '') };
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name: localName(name), attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (piece: string) => open.at(-1)?.children.push(piece);
  parser.on('text', add);
  parser.on('cdata', add);
  for (const [name, value] of htmlEntities) parser.ENTITIES[name] = value;
  parser.write(text).close();
  const first = root.children.find((child): child is Element => typeof child !== 'string');
  return fault ?? first ?? { at: 0, message: 'no element' };
}

/** Entities that files use although XML does not know them. */
const htmlEntities: readonly (readonly [string, string])[] = [
  ['nbsp', '\u00a0'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['eacute', 'é'],
  ['uuml', 'ü'],
  ['ouml', 'ö'],
  ['auml', 'ä'],
];

export function isFault(read: Element | XmlFault): read is XmlFault {
  return 'at' in read;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements of a name right within another. */
export function childrenOf({ children }: Element, name: string): readonly Element[] {
  return children.filter((child): child is Element => typeof child !== 'string' && child.name === name);
}

/** The first element at a path below another. */
export function childAt(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => (at ? childrenOf(at, name)[0] : undefined), element);
}

/** All text of an element, without marks. */
export function plainText(element: Element | undefined): string {
  if (!element) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : plainText(child))).join('');
}

/** Marks of a text that are kept, as HTML has them. */
const marks: Readonly<Record<string, string>> = {
  i: 'i',
  italic: 'i',
  em: 'i',
  b: 'b',
  bold: 'b',
  strong: 'b',
  sub: 'sub',
  inf: 'sub',
  sup: 'sup',
  tt: 'code',
};

/**
 * The text of an element with the marks within it as HTML tags, formulas between dollar signs. A `<` of the text
 * that would look like a tag stays an entity.
 */
export function markedText(element: Element | undefined): string {
  if (!element) return '';
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/<(?=[a-z/!])/gi, '&lt;');
      const inner = markedText(child);
      if (child.name === 'tex-math') return `$${plainText(child)}$`;
      const tag = Object.hasOwn(marks, child.name) ? marks[child.name] : undefined;
      return tag ? `<${tag}>${inner}</${tag}>` : inner;
    })
    .join('');
}
