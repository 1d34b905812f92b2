/** A text that wants to be written at a place. */
export interface WantedLabel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Which of the labels can be written without one touching another; the earlier go first.
 * @returns a flag for each
 */
export function spacedLabels(labels: readonly WantedLabel[]): readonly boolean[] {
  const written: WantedLabel[] = [];
  return labels.map((label) => {
    const isFree = written.every(
      (other) =>
        Math.abs(other.x - label.x) * 2 >= other.width + label.width ||
        Math.abs(other.y - label.y) * 2 >= other.height + label.height,
    );
    if (isFree) written.push(label);
    return isFree;
  });
}
