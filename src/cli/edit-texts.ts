import type { Random } from '../explorables/kit/random.ts';

export interface Text {
  readonly title: string;
  readonly abstract: string;
}

type Edit = (text: Text, random: Random) => Text;

const mistype: Edit = ({ title, abstract }, random) => ({ title: withTypo(title, random), abstract });
const cut: Edit = ({ title, abstract }) => ({ title, abstract: abstract.slice(0, abstract.length / 2) });
const extend: Edit = ({ title, abstract }) => ({
  title,
  abstract: `${abstract} Compared with the first version we add a proof, an ablation and results on two more sets of data.`,
});
/** One word in eight is left out, and one in eight replaced by another. */
const reword: Edit = ({ title, abstract }, random) => ({
  title,
  abstract: abstract
    .split(' ')
    .flatMap((word) => {
      const draw = random();
      return draw < 1 / 8 ? [] : draw < 1 / 4 ? ['such'] : [word];
    })
    .join(' '),
});
const shortenTitle: Edit = ({ title, abstract }) => ({ title: title.split(/: | ?[–—] /)[0] ?? title, abstract });

/** What curators and authors do to a paper between two builds, each by a name. */
export const edits: readonly (readonly [name: string, edit: Edit])[] = [
  ['title: one slip of the keys', mistype],
  ['title: without its subtitle', shortenTitle],
  ['abstract: first half only', cut],
  ['abstract: a sentence more', extend],
  ['abstract: a quarter of the words changed', reword],
  [
    'title: one slip, abstract: a quarter of the words changed',
    (text, random) => reword(mistype(text, random), random),
  ],
  ['title: one slip, abstract: first half only', (text, random) => cut(mistype(text, random), random)],
];

/** A title in which one letter of a longer word is dropped, doubled or swapped with the next. */
function withTypo(title: string, random: Random): string {
  const words = [...title.matchAll(/\p{L}{5,}/gu)];
  const word = words[Math.floor(random() * words.length)];
  if (!word) return title;
  const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
  const kind = random();
  if (kind < 1 / 3) return title.slice(0, at) + title.slice(at + 1);
  if (kind < 2 / 3) return title.slice(0, at) + title[at] + title.slice(at);
  return title.slice(0, at) + title[at + 1] + title[at] + title.slice(at + 2);
}
