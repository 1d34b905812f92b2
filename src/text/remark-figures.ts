import type { PhrasingContent, Root } from 'mdast';
import { type ContextFile, contextOf } from './abstract-context.ts';
import { type Figure, figureId, figureValue } from './figures/figure.ts';
import { findFigures } from './figures/find-figures.ts';
import { formulasOf, layOut, plainNode } from './reading/plain-text.ts';

/** A quantity in running text, with its value for machines. */
interface FigureNode {
  type: 'figure';
  children: PhrasingContent[];
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

/** Marks the figures of a text, whose offsets count in its plain text; formulas and emphasis may be part of one. */
export function remarkFigures() {
  return (tree: Root, file: ContextFile): void => {
    const given = contextOf(file).figures;
    if (given?.length === 0) return;
    const layout = layOut(tree);
    const figures = given ?? findFigures(layout.plain, formulasOf(layout));
    for (const [index, figure] of figures.entries()) {
      const paragraph = layout.paragraphs.findLast(({ start }) => start <= figure.start);
      if (paragraph)
        wrap(paragraph.node, figure.start - paragraph.start, figure.end - paragraph.start, toNode(index, figure));
    }
  };
}

/** Puts what lies between two offsets of a node's text into `around`. Nothing happens where a formula would be cut. */
function wrap(parent: { children: PhrasingContent[] }, from: number, to: number, around: FigureNode): void {
  let start = 0;
  const inside: PhrasingContent[] = [];
  const [before, after]: [PhrasingContent[], PhrasingContent[]] = [[], []];
  for (const child of parent.children) {
    const end = start + plainNode(child).length;
    const [low, high] = [Math.max(from, start) - start, Math.min(to, end) - start];
    if (end <= from) before.push(child);
    else if (start >= to) after.push(child);
    else if (low === 0 && high === end - start) inside.push(child);
    else if (child.type === 'text') {
      if (low > 0) before.push({ type: 'text', value: child.value.slice(0, low) });
      inside.push({ type: 'text', value: child.value.slice(low, high) });
      if (high < child.value.length) after.push({ type: 'text', value: child.value.slice(high) });
    } else if ('children' in child && child.type !== 'script' && from >= start && to <= end) {
      wrap(child, low, high, around);
      return;
    } else return;
    start = end;
  }
  around.children = inside;
  if (inside.length > 0) parent.children = [...before, around, ...after];
}

function toNode(index: number, figure: Figure): FigureNode {
  return {
    type: 'figure',
    children: [],
    data: { hName: 'data', hProperties: { id: figureId(index), value: figureValue(figure) } },
  };
}
