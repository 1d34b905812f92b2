/** One thing that is to be done in the seeds folder, and what a curator is told of it. */
export type Step =
  /** Deletes a file that the project brings along, unchanged. */
  | { readonly kind: 'remove'; readonly name: string; readonly why: string }
  /** Moves a file of the curator's into a folder that is not read. */
  | { readonly kind: 'set aside'; readonly name: string; readonly why: string }
  /** Writes a file anew; what the curator had is set aside, what the project brought along is not. */
  | {
      readonly kind: 'rewrite';
      readonly name: string;
      readonly why: string;
      readonly text: string;
      readonly isOurs: boolean;
    }
  /** Writes a file where there is none. */
  | { readonly kind: 'add'; readonly name: string; readonly why: string; readonly content: Uint8Array | string }
  /** Copies a file of the curator's into the folder. */
  | { readonly kind: 'copy'; readonly name: string; readonly why: string; readonly from: string }
  /** Leaves a file as it is. */
  | { readonly kind: 'keep'; readonly name: string; readonly why: string };

export interface Plan {
  readonly steps: readonly Step[];
  /** What has to be mended first; where there is any, nothing is done. */
  readonly problems: readonly string[];
}

/** Whether a plan takes papers away or changes a curator's file, so that it has to be confirmed. */
export function needsConsent({ steps }: Plan): boolean {
  return steps.some((step) => step.kind === 'remove' || isMoved(step));
}

/** Whether a step moves a curator's file aside. */
export function isMoved(step: Step): boolean {
  return step.kind === 'set aside' || (step.kind === 'rewrite' && !step.isOurs);
}

/** Whether a plan changes anything. */
export function changesAnything({ steps }: Plan): boolean {
  return steps.some(({ kind }) => kind !== 'keep');
}
