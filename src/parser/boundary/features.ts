import { writeEvidenceFeatures } from './evidence-features.ts';
import type { FeatureList } from './feature-list.ts';
import type { Head } from './head.ts';
import { isBetweenLower, writeLowerFeatures } from './lower-features.ts';
import { writeShapeFeatures } from './shape-features.ts';
import { writeWordFeatures } from './word-features.ts';

/** The features of boundary `at` of `head` (before token `at`), as keys in `list`, which is emptied first. */
export function writeFeatures(head: Head, at: number, list: FeatureList): void {
  list.clear();
  if (isBetweenLower(head, at)) {
    writeLowerFeatures(head, at, list);
    return;
  }
  writeWordFeatures(head, at, list);
  writeShapeFeatures(head, at, list);
  writeEvidenceFeatures(head, at, list);
}
