import type { Usage } from './build-figures.ts';
import { percentile } from './measures.ts';

const caseNames = [
  'full',
  'unchanged',
  'one changed',
  'ten added',
  'a quarter changed',
  'nine papers, unchanged',
] as const;

export type CaseName = (typeof caseNames)[number];

/** What was measured one after the other. */
export interface Round {
  readonly cases: Readonly<Record<CaseName, Usage>>;
  /** `null` where Hugo is not installed. */
  readonly hugo: (Usage & { readonly files: number }) | null;
  readonly loop: { readonly cpu: number; readonly files: number };
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

/** A row for each case, for Hugo and for the bare loop: each a median. A multiple is one of the same round. */
export function tableOfRounds(rounds: readonly Round[]): (string | number)[][] {
  const rowOf = (name: string, usageOf: (round: Round) => Pick<Usage, 'cpu'> & Partial<Usage>) => {
    const usages = rounds.map(usageOf);
    const memory = usages.flatMap((usage) => usage.memory ?? []);
    return [
      name,
      median(usages.map(({ cpu }) => cpu)),
      rounds.every(({ hugo }) => hugo)
        ? median(rounds.map((round) => usageOf(round).cpu / (round.hugo?.cpu ?? 1)))
        : '',
      median(rounds.map((round) => usageOf(round).cpu / round.loop.cpu)),
      memory.length === 0 ? '' : median(memory).toFixed(0),
    ];
  };
  const [first] = rounds;
  return [
    ['build', 'CPU s', '× Hugo', '× bare loop', 'MiB'],
    ...caseNames.map((name) => rowOf(name, ({ cases }) => cases[name])),
    ...(first?.hugo ? [rowOf(`Hugo, full, ${first.hugo.files} files`, ({ hugo }) => hugo ?? { cpu: 0 })] : []),
    rowOf(`bare loop, ${first?.loop.files ?? 0} files`, ({ loop }) => loop),
  ];
}
