/** `npm run review`: goes through the entries whose cut is in doubt, one key each. */
import { resolve } from 'node:path';
import { loadLibrary } from '../loaders/load-library.ts';
import { writeCorrection } from '../loaders/write-correction.ts';
import { showCut } from './describe-doubts.ts';
import { isOver, pressKey, type ReviewItem, type ReviewState, readKeys, startReview } from './review-session.ts';

const folder = resolve(process.env['INCIPIT_SEEDS'] || 'seeds');
const help = 'Enter or a: right   o: the other cut   ← →: move by a word   s: skip   q: stop';

const { report, papers } = await loadLibrary(folder);
const bodies = new Map(papers.map(({ slug, title, abstract }) => [slug, `${title} ${abstract}`]));
const items = report.doubts.map(
  ({ slug, file, line, title, rival, confidence }): ReviewItem => ({
    slug,
    place: `${file}:${line}`,
    body: bodies.get(slug) ?? '',
    cuts: [title.length, rival.length],
    confidence,
  }),
);

if (items.length === 0) console.log('No cut between title and abstract is in doubt.');
else await review(startReview(items));

async function review(start: ReviewState): Promise<void> {
  let state = start;
  let written = 0;
  console.log(`${items.length} to look at. ${help}\n`);
  draw(state);
  if (process.stdin.isTTY) process.stdin.setRawMode(true);
  for await (const chunk of process.stdin) {
    for (const key of readKeys(String(chunk))) {
      state = pressKey(state, key);
      if (state.accepted) {
        await writeCorrection(folder, state.accepted.slug, state.accepted.title);
        written++;
      }
      if (isOver(state)) break;
      draw(state);
    }
    if (isOver(state)) break;
  }
  if (process.stdin.isTTY) process.stdin.setRawMode(false);
  process.stdin.destroy();
  console.log(`\n${written} ${written === 1 ? 'title' : 'titles'} written to ${folder}/papers/.`);
}

function draw({ items: all, index, offset }: ReviewState): void {
  const item = all[index];
  if (!item) return;
  const which =
    offset === item.cuts[0]
      ? `${Math.round(item.confidence * 100)} % sure`
      : offset === item.cuts[1]
        ? 'the other cut'
        : 'your cut';
  console.log(
    `${index + 1}/${all.length}  ${item.place}  ${which}\n    ${showCut(item.body, item.body.slice(0, offset))}`,
  );
}
