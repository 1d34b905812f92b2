import type { List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';

type ReadPhrasing = (text: string) => PhrasingContent[];

const bullet = /^[ \t]*(?:[-*–]|[•·▪◦‣])[ \t]+(?=\S)/;
const surelyBullet = /^[ \t]*[•▪◦‣]/;
const ordinal = /^[ \t]*\(?(\d{1,2})[.)][ \t]+(?=\S)/;
/** More lines than this are no list that anyone reads. */
const longest = 200;
/** The label of a part of a structured abstract, at the beginning of a line. */
const label =
  /^(?:\p{Lu}[\p{Lu} ,&/-]{2,60}|(?:Background|Introduction|Objectives?|Aims?|Purpose|Methods?|Materials and methods|Design|Setting|Participants|Interventions?|Results?|Findings|Conclusions?|Discussion|Significance|Keywords))\s?[:.]\s?(?=\S|$)/u;

/** The paragraphs and lists of a text, whose lines say where they begin and end. */
export function readBlocks(text: string, read: ReadPhrasing): Root {
  if (!text.includes('\n')) return { type: 'root', children: [paragraph(text, read)] };
  const blocks = text.split(/\n[ \t]*\n/).flatMap((part) => readPart(part, read));
  return { type: 'root', children: blocks.length > 0 ? blocks : [paragraph('', read)] };
}

function readPart(part: string, read: ReadPhrasing): readonly RootContent[] {
  const lines = part.split('\n').filter((line) => line.trim() !== '');
  const bullets = lines.filter((line) => bullet.test(line)).length;
  const isBulleted =
    (bullets > 1 && bullets <= longest) || (bullets === 1 && lines.some((line) => surelyBullet.test(line)));
  const numbers = lines.flatMap((line) => ordinal.exec(line)?.[1] ?? []).map(Number);
  const isNumbered =
    numbers.length > 1 && numbers.length <= longest && numbers.every((number, index) => number === index + 1);
  const mark = isBulleted ? bullet : isNumbered ? ordinal : null;
  const blocks: { isItem: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const isItem = mark?.test(line) ?? false;
    const last = blocks.at(-1);
    const isLabelled = !isItem && label.test(line.trim()) && /[.!?:;)]\s*$/.test(last?.lines.at(-1) ?? '');
    if (!last || isItem || isLabelled) blocks.push({ isItem, lines: [mark && isItem ? line.replace(mark, '') : line] });
    else last.lines.push(line);
  }
  return groupItems(
    blocks.map(({ isItem, lines: own }) => ({ isItem, text: joined(own) })),
    isNumbered && !isBulleted,
    read,
  );
}

function groupItems(
  blocks: readonly { readonly isItem: boolean; readonly text: string }[],
  ordered: boolean,
  read: ReadPhrasing,
): readonly RootContent[] {
  const found: (Paragraph | List)[] = [];
  for (const { isItem, text } of blocks) {
    const last = found.at(-1);
    if (!isItem) found.push(paragraph(text, read));
    else if (last?.type === 'list') last.children.push(item(text, read));
    else found.push({ type: 'list', ordered, spread: false, children: [item(text, read)] });
  }
  return found;
}

function item(text: string, read: ReadPhrasing): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(text, read)] };
}

function paragraph(text: string, read: ReadPhrasing): Paragraph {
  return { type: 'paragraph', children: read(text) };
}

/** Lines that a file wraps are one line. */
function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ');
}
