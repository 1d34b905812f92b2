import { countPattern, space } from './counts.ts';
import { type Diagnostic, quote } from './diagnostic.ts';
import { readFrame } from './entry-frame.ts';
import { findInnerTail, findTail, type InnerTail } from './entry-tail.ts';
import { listPlaces } from './list-places.ts';
import { placeIn, type RawEntry, sliceEntry } from './split-listing.ts';

/** What may stand between two entries that lost their line break: white space, commas, bars, bullets. */
const separators = '\\s\\u00AD\\p{Cf},;|/·•‣∙●▪◦*';
const headBehind = new RegExp(`^([${separators}]*)(?:-|${countPattern})${space}+[^${separators}]`, 'u');

const year = new RegExp(`^\\d?,${space}*\\d{4}`, 'u');

/** Longest text of the date and comments of a tail. */
const dateWindow = 64;

/** One way to read the place at which two entries meet. */
interface Joint {
  /** UTF-16 offset behind the first entry's tail. */
  readonly end: number;
  /** UTF-16 offset of the second entry's head. */
  readonly start: number;
}

/**
 * Splits entries that lost the line break between them: each a whole one, with its upvotes, authors and date.
 * An entry is split only where that can be read in one way and all its parts are whole. Others are passed on
 * as they are; `parseEntry` refuses them.
 */
export function splitRunTogether(entries: readonly RawEntry[]): readonly RawEntry[] {
  return entries.flatMap((raw) => splitEntry(raw) ?? [raw]);
}

/** Says which entries were split off the ones before them. */
export function warnOfSplits(entries: readonly RawEntry[], file: string): readonly Diagnostic[] {
  const second = entries.filter(({ from, torn }) => from !== undefined && torn === undefined);
  const [first] = second;
  if (!first) return [];
  const places = listPlaces(second.map(({ line }) => line));
  return [
    {
      severity: 'warning',
      code: 'two-entries',
      file,
      ...placeIn(first, 1),
      expected: 'each entry on a line of its own',
      found: `one that follows the authors and date of another (${places}): ${quote(first.text)}`,
      remedy: 'They were read as two; begin a line there.',
    },
  ];
}

function splitEntry(raw: RawEntry): readonly RawEntry[] | null {
  const parts: RawEntry[] = [];
  let rest = raw;
  for (let joint = findJoint(rest.text); joint !== null; joint = findJoint(rest.text)) {
    parts.push(sliceEntry(rest, 0, joint.end));
    rest = sliceEntry(rest, joint.start, rest.text.length);
  }
  parts.push(rest);
  return parts.length > 1 && parts.every(({ text }) => isWhole(text)) ? parts : null;
}

function isWhole(text: string): boolean {
  const frame = readFrame(text);
  return !('problems' in frame) && !findInnerTail(frame.body) && /\S \S/.test(frame.body);
}

/** Where the first two entries of a text meet; `null` where none do, or where digits could belong to either. */
function findJoint(text: string): Joint | null {
  const inner = findInnerTail(text);
  const joints = inner && inner.at !== findTail(text)?.at ? possibleJoints(text, inner) : [];
  // “Mar 24 7 15 A Title”: the last number is the count, since few titles begin with a number.
  const last = joints.reduce<Joint | null>((late, joint) => (late && late.start > joint.start ? late : joint), null);
  const isShared = joints.some((joint) => joint !== last && /^[\d,.]+$/.test(text.slice(joint.start, last?.start)));
  return isShared ? null : last;
}

function possibleJoints(text: string, { at }: InnerTail): readonly Joint[] {
  const joints: Joint[] = [];
  for (let end = at + 1; end <= Math.min(text.length, at + dateWindow); end++) {
    if (!/[\dkKM]/.test(text.charAt(end - 1))) continue;
    const tail = findTail(text.slice(0, end));
    const head = tail && headBehind.exec(text.slice(end, end + dateWindow));
    if (head && !year.test(text.slice(end))) joints.push({ end, start: end + (head[1]?.length ?? 0) });
  }
  return joints;
}
