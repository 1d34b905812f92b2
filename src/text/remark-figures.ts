import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { type ContextFile, contextOf } from './abstract-context.ts';
import type { Figure } from './figures/figure.ts';
import { figureId, figureValue } from './figures/figure.ts';
import { findFigures } from './figures/find-figures.ts';

/** A quantity in running text, with its value for machines. */
interface FigureNode {
  type: 'figure';
  children: [Text];
  data: { hName: 'data'; hProperties: { id: string; value: string } };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    figure: FigureNode;
  }
  interface RootContentMap {
    figure: FigureNode;
  }
}

/** Inside of a command's braces: `\textbf{12.5\%}`. A node there would break the command. */
const insideCommand = /\\?\b[a-zA-Z]+\{[^{}]*$/;

/** Marks the figures of a text that no plugin has divided yet. */
export function remarkFigures() {
  return (tree: Root, file: ContextFile): void => {
    for (const paragraph of tree.children) if (paragraph.type === 'paragraph') mark(paragraph, contextOf(file).figures);
  };
}

function mark(paragraph: Paragraph, given: readonly Figure[] | null): void {
  const [text] = paragraph.children;
  if (text?.type !== 'text' || paragraph.children.length > 1) return;
  const { value } = text;
  const children: PhrasingContent[] = [];
  let last = 0;
  for (const [index, figure] of (given ?? findFigures(value)).entries()) {
    if (insideCommand.test(value.slice(Math.max(0, figure.start - 80), figure.start))) continue;
    if (figure.start > last) children.push({ type: 'text', value: value.slice(last, figure.start) });
    children.push(toNode(value.slice(figure.start, figure.end), index, figure));
    last = figure.end;
  }
  if (last === 0) return;
  if (last < value.length) children.push({ type: 'text', value: value.slice(last) });
  paragraph.children = children;
}

function toNode(text: string, index: number, figure: Figure): FigureNode {
  return {
    type: 'figure',
    children: [{ type: 'text', value: text }],
    data: { hName: 'data', hProperties: { id: figureId(index), value: figureValue(figure) } },
  };
}
