/** The label that stands for “nothing new” in connectionist temporal classification. */
export const blank = 0;

/**
 * Labels a frame to what was said: runs are merged, then blanks dropped (CTC, Graves et al. 2006). In a stream `last`
 * is the label of the frame before; without it, a sound that spans two chunks is heard twice.
 */
export function collapse(labels: readonly number[], last = blank): number[] {
  return labels.filter((label, index) => label !== blank && label !== (index === 0 ? last : labels[index - 1]));
}
