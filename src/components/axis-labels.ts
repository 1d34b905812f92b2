import type { Axis } from '../schemas/topic.ts';

/** How the axes of the taxonomy are called on pages. */
export const axisLabels: Readonly<Record<Axis, { readonly short: string; readonly long: string }>> = {
  task: { short: 'By task', long: 'What the papers are for' },
  method: { short: 'By method', long: 'How they go about it' },
  modality: { short: 'By modality', long: 'What they work on' },
};
