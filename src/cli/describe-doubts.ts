import type { BuildNotes } from '../loaders/build-notes.ts';
import { printable } from '../parser/diagnostic.ts';

const shown = 20;

/** The entries whose cut is in doubt, each with its two best readings, one under the other. */
export function describeDoubts(doubts: BuildNotes['doubts']): readonly string[] {
  const lines = doubts.slice(0, shown).flatMap(({ file, line, title, rival, abstract, confidence }) => {
    const body = `${title} ${abstract}`;
    return [
      `in doubt  ${file}:${line}: ${Math.round(confidence * 100)} % sure`,
      `            ${showCut(body, title)}`,
      `         or ${showCut(body, rival)}`,
    ];
  });
  if (doubts.length === 0) return [];
  const rest = doubts.length > shown ? [`          and ${doubts.length - shown} more`] : [];
  return [...lines, ...rest, '          “npm run review” goes through them.'];
}

/** What stands on either side of a cut, `side` characters of each at most. */
export function showCut(body: string, title: string, side = 60): string {
  const before = title.length > side ? `…${title.slice(-side)}` : title;
  const abstract = body.slice(title.length + 1);
  const after = abstract.length > side ? `${abstract.slice(0, side)}…` : abstract;
  return printable(`${before} ┃ ${after}`.toWellFormed());
}
