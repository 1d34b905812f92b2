import type { BuildNotes } from '../loaders/build-notes.ts';

const shown = 20;

/** The entries whose cut is in doubt, each with its two best readings, one under the other. */
export function describeDoubts(doubts: BuildNotes['doubts']): readonly string[] {
  const lines = doubts.slice(0, shown).flatMap(({ file, line, title, rival, abstract, confidence }) => {
    const body = `${title} ${abstract}`;
    return [
      `in doubt  ${file}:${line}: ${Math.round(confidence * 100)} % sure`,
      `            ${showCut(body, title)}`,
      `          or ${showCut(body, rival)}`.replace('          or ', '         or '),
    ];
  });
  if (doubts.length === 0) return [];
  const rest = doubts.length > shown ? [`          and ${doubts.length - shown} more`] : [];
  return [...lines, ...rest, '          “npm run review” goes through them.'];
}

/** The words on either side of a cut. */
export function showCut(body: string, title: string): string {
  const before = title.length > 60 ? `…${title.slice(-60)}` : title;
  const after = body.slice(title.length + 1, title.length + 61);
  return `${before} ┃ ${after}…`;
}
