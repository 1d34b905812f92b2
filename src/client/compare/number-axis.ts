import type { ComparedNumber } from './compared-paper.ts';

/** Numbers of one kind and scale, which can be put on one axis. */
export interface NumberAxis {
  readonly kind: string;
  readonly scale: string;
  readonly least: number;
  readonly most: number;
  /** For each paper its numbers of this kind, the smallest first. */
  readonly byPaper: readonly (readonly ComparedNumber[])[];
}

/** The kinds of numbers that at least two of the papers state in one scale; the most shared first. */
export function axesOf(papers: readonly { readonly numbers: readonly ComparedNumber[] }[]): readonly NumberAxis[] {
  const keys = new Set(papers.flatMap(({ numbers }) => numbers.map(keyOf)));
  return [...keys]
    .map((key): NumberAxis => {
      const byPaper = papers.map(({ numbers }) =>
        numbers.filter((number) => keyOf(number) === key).sort((a, b) => a.magnitude - b.magnitude),
      );
      const all = byPaper.flat();
      const magnitudes = all.map(({ magnitude }) => magnitude);
      const [kind = '', scale = ''] = key.split('\n');
      return { kind, scale, least: Math.min(...magnitudes), most: Math.max(...magnitudes), byPaper };
    })
    .filter(({ byPaper }) => byPaper.filter((numbers) => numbers.length > 0).length > 1)
    .sort((a, b) => b.byPaper.flat().length - a.byPaper.flat().length);
}

/** How far along the axis a number is, 0 to 1; by orders of magnitude where they span more than a factor of 20. */
export function placeOn({ least, most }: NumberAxis, magnitude: number): number {
  if (most <= least) return 0.5;
  if (least > 0 && most / least > 20) return Math.log(magnitude / least) / Math.log(most / least);
  const from = Math.min(0, least);
  return (magnitude - from) / (most - from);
}

const keyOf = ({ kind, scale }: ComparedNumber): string => `${kind}\n${scale}`;
