import type { FeatureList } from './feature-list.ts';
import type { Head } from './head.ts';

/** Stands for a token before the start or after the end of the text. */
const outside = 7919;

function valueAt(values: Int32Array | Uint8Array, index: number): number {
  return index >= 0 && index < values.length ? values[index]! : outside;
}

function writeWords(head: Head, at: number, list: FeatureList): void {
  const { words, shapes, endings } = head.tokens;
  const left1 = words[at - 1]!;
  const left2 = valueAt(words, at - 2);
  const right1 = words[at]!;
  const right2 = valueAt(words, at + 1);
  const right3 = valueAt(words, at + 2);
  const shape1 = shapes[at]!;
  const shape2 = valueAt(shapes, at + 1);
  list.add2(101, right1, shape1);
  list.add(102, right1);
  list.add2(103, right1, right2);
  list.add3(104, right1, right2, right3);
  list.add2(105, right2, shape2);
  list.add2(106, right2, right3);
  list.add2(107, right3, valueAt(shapes, at + 2));
  list.add2(108, left1, shapes[at - 1]!);
  list.add2(109, left2, left1);
  list.add2(110, left2, valueAt(shapes, at - 2));
  list.add2(111, left1, right1);
  list.add3(112, left1, shape1, shape2);
  list.add3(113, right1, shapes[at - 1]!, shape2);
  list.add2(114, left1, endings[at - 1]!);
  list.add3(115, right1, shape1 * 16 + shape2, endings[at]!);
  list.add2(116, right1, Math.min(at, 5));
  list.add2(117, valueAt(words, at + 3), shape1 * 16 + shape2);
  list.add3(118, left1, right1, right2);
}

function writeSuffixes(head: Head, at: number, list: FeatureList): void {
  const { suffixes, shapes } = head.tokens;
  const left1 = suffixes[at - 1]!;
  const right1 = suffixes[at]!;
  const right2 = valueAt(suffixes, at + 1);
  const right3 = valueAt(suffixes, at + 2);
  const shape1 = shapes[at]!;
  const shape2 = valueAt(shapes, at + 1);
  const shape3 = valueAt(shapes, at + 2);
  list.add2(131, left1, right1);
  list.add2(132, right1, (shape1 * 16 + shape2) * 16 + shape3);
  list.add3(133, left1, shapes[at - 1]!, shape1);
  list.add2(134, right1, right2);
  list.add3(135, right2, shape1, shape2);
  list.add3(136, right3, shape1 * 16 + shape2, shape3);
  list.add3(137, right1, right2, right3);
  list.add3(138, valueAt(suffixes, at - 2), left1, shape1);
}

function writeClasses(head: Head, at: number, list: FeatureList): void {
  const { classes } = head;
  const { shapes } = head.tokens;
  const left1 = classes[at - 1]!;
  const left2 = valueAt(classes, at - 2);
  const right1 = classes[at]!;
  const right2 = valueAt(classes, at + 1);
  const right3 = valueAt(classes, at + 2);
  const right4 = valueAt(classes, at + 3);
  const caps = (shapes[at]! * 16 + valueAt(shapes, at + 1)) * 16 + valueAt(shapes, at + 2);
  list.add2(151, left1, right1);
  list.add3(152, left2, left1, right1);
  list.add3(153, left1, right1, right2);
  list.add3(154, right1, right2, right3);
  list.add3(155, right1, right2, caps);
  list.add3(156, left2, left1, shapes[at]!);
  list.add3(157, left2 * 128 + left1, right1, right2);
  list.add3(158, right1 * 128 + right2, right3, right4);
  list.add3(159, right2, right3, caps);
  list.add2(160, left1, caps);
  list.add2(161, right1, caps);
  list.add3(162, right3, right4, caps);
  list.add3(163, left1 * 128 + right1, shapes[at - 1]!, caps);
  list.add3(164, valueAt(classes, at - 3), left2, left1);
}

/** Words, suffixes and distributional classes around boundary `at`. */
export function writeWordFeatures(head: Head, at: number, list: FeatureList): void {
  writeWords(head, at, list);
  writeSuffixes(head, at, list);
  writeClasses(head, at, list);
}
