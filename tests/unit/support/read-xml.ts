/** An element of an XML document; `text` is all the text in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const illegal = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const token =
  /<\?xml version="1\.0" encoding="utf-8"\?>\n|<\/([\w:-]+)>|<([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|[^<]+/y;

/**
 * Reads the XML that a feed needs: elements, attributes, text and the five entities.
 * @throws where the document is not well-formed, or has anything else
 */
export function readXml(document: string): XmlElement {
  if (illegal.test(document)) throw new Error('a character that XML cannot hold');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  for (token.lastIndex = 0; token.lastIndex < document.length; ) {
    const { lastIndex } = token;
    const match = token.exec(document);
    if (!match) throw new Error(`not well-formed: ${document.slice(lastIndex, lastIndex + 60)}`);
    const [all, closed, opened, attributes = '', isEmpty] = match;
    if (closed !== undefined) close(stack, closed);
    else if (opened !== undefined) {
      stack.push({ name: opened, attributes: readAttributes(attributes), children: [], text: '' });
      if (isEmpty) close(stack, opened);
    } else if (all.startsWith('<?')) {
      if (match.index !== 0) throw new Error('a declaration that is not the beginning');
    } else {
      const text = readText(all);
      if (stack.length === 1 && text.trim() !== '') throw new Error('text outside of the root');
      for (const open of stack) open.text += text;
    }
  }
  const [only, ...more] = root.children;
  if (!only || more.length > 0 || stack.length > 1) throw new Error('not exactly one root, closed');
  return only;
}

function close(stack: Open[], name: string): void {
  const element = stack.pop();
  if (element?.name !== name) throw new Error(`</${name}> closes <${element?.name}>`);
  stack.at(-1)?.children.push(element);
}

function readAttributes(text: string): Record<string, string> {
  const pairs = [...text.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, readText(value)]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`an attribute twice: ${text}`);
  return Object.fromEntries(pairs);
}

function readText(text: string): string {
  return text.replace(/&(?:(\w+);)?/g, (reference, name: string | undefined) => {
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`not an entity: ${reference}`);
    return character;
  });
}
