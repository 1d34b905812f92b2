import { knownName } from './fields/field-names.ts';

const heading = /^ {0,3}#{1,6}\s+\S/;
const item = /^ ?(?:[-*+]|\d{1,4}[.)])\s+(.*)$/;
/** A paragraph that begins with a title: a link or words in bold, longer than “[code]” and “**Authors:**”. */
const titleLine =
  /^(?:\*\*|__|\*)?\[[^\]]{15,}\]\(https?:|^(?:\*\*|__)(?![^*_]{0,60}:(?:\*\*|__))[^*_]{15,}(?:\*\*|__)|^["“][^"”]{15,}["”]/;
/** A title behind a name: `**SnowNet**: "A Model of Snow", [[Paper](…)]`. */
const titled = /^["“][^"“”]{10,}["”]/;
/** A part of an entry that opens at a click. */
const aside = /<summary\b[^>]*>\s*(?:<\w+>\s*)*(?:abstract|summary|bibtex|citation|tl;?dr|details|more|show)\b/i;
const label =
  /^\s*(?:[-*+>]\s+)*(?:[*_]{1,3}|<(?:b|strong)>)?([\p{L}][\p{L} /.-]{1,30}?)(?:<\/(?:b|strong)>|[*_]{1,3})?\s*[:：](?!\/\/)(?:<\/(?:b|strong)>|[*_]{1,3})?(?=\s|$)\s*(.*)$/u;

/** Whether a line begins a piece that may be a paper of its own. */
export function beginsBlock(line: string, isBlankBefore: boolean): boolean {
  if (heading.test(line)) return true;
  if (/<summary\b/i.test(line)) return !aside.test(line);
  const content = item.exec(line)?.[1];
  if (content !== undefined) {
    const field = labelOf(line);
    if (field !== null) return knownName(field.name)?.key === 'title' || titled.test(field.value);
    return !/^\[?\[?(?:pdf|code|paper|arxiv|project|website|slides|video)\b/i.test(content);
  }
  return isBlankBefore && titleLine.test(line) && !/^\W*(?:read|link|view|download|see)\b/i.test(line);
}

/** “**Authors:** Jane Doe”: the label and what follows; `null` where the label is no field of a paper, nor in bold. */
export function labelOf(line: string): { readonly name: string; readonly value: string } | null {
  const [whole, name, value = ''] = label.exec(line) ?? [];
  if (whole === undefined || name === undefined) return null;
  const isMarked = /^\s*(?:[-*+>]\s+)*(?:[*_]{1,3}|<(?:b|strong)>)/.test(line.replace(/^(\s*)[*]\s/, '$1- '));
  return isMarked || knownName(name) !== null || /^(?:tl;?dr|paper)$/i.test(name) ? { name, value } : null;
}

export const isTableRow = (line: string): boolean => /^\s{0,3}\|.*\|\s*$/.test(line);
export const isTableRule = (line: string): boolean => /^\s*\|(?:\s*:?-{1,}:?\s*\|)+\s*$/.test(line);

/** The cells of a row; a bar with a backslash is a bar. */
export function rowCells(line: string): readonly string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}
