import type { BuildNotes } from '../loaders/build-notes.ts';
import { printable } from '../parser/diagnostic.ts';

const shown = 20;

/** The addresses that have no paper in this build: those it left so with what may be done, and those from before. */
export function describeGone({ vacant, unread }: Pick<BuildNotes, 'vacant' | 'unread'>): readonly string[] {
  const fresh = vacant.filter(({ isNew }) => isNew);
  const old = vacant.filter(({ isNew }) => !isNew).map(({ slug }) => `/papers/${slug}/`);
  return [
    ...fresh.flatMap(({ slug, title, question }) => [
      printable(`vacated   /papers/${slug}/: no listing has “${title}” any more; the page says so`),
      ...(question === null ? [] : [printable(`            ${question}.`)]),
    ]),
    ...unread.map(
      (slug) => `unread    /papers/${slug}/: its entry could not be read; its last page is kept where there is one`,
    ),
    ...(old.length > 0
      ? [
          `vacated   earlier: ${old.slice(0, shown).join(', ')}${old.length > shown ? ` and ${old.length - shown} more` : ''}`,
        ]
      : []),
  ];
}
