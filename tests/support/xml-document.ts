/** An element of an XML document, with what a test asks of it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The element's own text, entities resolved. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const token = /<\?[^>]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy;

/**
 * Reads an XML document and returns its root. Strict where feeds and sitemaps go wrong: tags that do not
 * nest, bare ampersands, unknown entities, characters that XML 1.0 cannot hold.
 */
export function parseXml(source: string): XmlElement {
  const top: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [top];
  for (const [whole, closes, name = '', attributes = '', isEmpty, text, stray] of source.matchAll(token)) {
    const current = open.at(-1);
    if (stray || !current) throw new Error(`stray “<” near ${source.slice(0, 80)}`);
    if (text !== undefined) current.text += resolve(text);
    if (name === '') continue;
    if (closes) {
      if (current.name !== name) throw new Error(`${whole} closes <${current.name}>`);
      open.pop();
      continue;
    }
    const element: OpenElement = { name, attributes: readAttributes(attributes), children: [], text: '' };
    current.children.push(element);
    if (!isEmpty) open.push(element);
  }
  const [root, ...more] = top.children;
  if (open.length !== 1 || !root || more.length > 0) throw new Error('the document does not close');
  return root;
}

/** Children of one name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Text of the only child of a name. @throws where there is none or more than one */
export function childText(element: XmlElement, name: string): string {
  const [child, ...more] = childrenOf(element, name);
  if (!child || more.length > 0) throw new Error(`expected one <${name}> in <${element.name}>`);
  return child.text;
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, resolve(value)]),
  );
}

function resolve(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them.
  const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.exec(text);
  if (forbidden) throw new Error(`a character that XML cannot hold in “${text.slice(0, 40)}”`);
  return text.replace(/&([^;\s]*);?/g, (reference, name: string) => {
    const numeric = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(name);
    if (numeric) return String.fromCodePoint(numeric[1] ? Number.parseInt(numeric[1], 16) : Number(numeric[2]));
    const value = entities[name];
    if (value === undefined || !reference.endsWith(';')) throw new Error(`a bare “&” in “${text.slice(0, 40)}”`);
    return value;
  });
}
