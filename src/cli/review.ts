/** `npm run review`: goes through the entries whose cut is in doubt, one key each. */
import { loadLibrary } from '../loaders/load-library.ts';
import { writeCorrection } from '../loaders/write-correction.ts';
import { currentOptions } from '../options/current-options.ts';
import { ListingError } from '../parser/diagnostic.ts';
import { showCut } from './describe-doubts.ts';
import { isOver, pressKey, type ReviewItem, type ReviewState, readKeys, startReview } from './review-session.ts';

const { seeds: folder } = currentOptions();
const help = 'Enter or a: right   o: the other cut   ← →: by a word   s: skip   q: stop';

const { report, papers } = await loadLibrary(folder);
for (const line of report.errors) console.error(line);
if (report.errors.length > 0) process.exitCode = 1;
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

if (items.length > 0) await review(startReview(items));
else if (papers.length > 0) console.log('No cut between title and abstract is in doubt.');

async function review(start: ReviewState): Promise<void> {
  let state = start;
  let written = 0;
  console.log(`${items.length} to look at.\n${help}\n`);
  draw(state);
  if (process.stdin.isTTY) process.stdin.setRawMode(true);
  for await (const chunk of process.stdin) {
    for (const key of readKeys(String(chunk))) {
      state = pressKey(state, key);
      if (state.accepted && (await write(state.accepted))) written++;
      if (isOver(state)) break;
      draw(state);
    }
    if (isOver(state)) break;
  }
  if (process.stdin.isTTY) process.stdin.setRawMode(false);
  process.stdin.destroy();
  console.log(`\n${written} ${written === 1 ? 'title' : 'titles'} written to ${folder}/papers/.`);
}

/** Whether the title is written down; a file that stands in the way is told of, and the review goes on. */
async function write({ slug, title }: NonNullable<ReviewState['accepted']>): Promise<boolean> {
  try {
    await writeCorrection(folder, slug, title);
    return true;
  } catch (error) {
    if (!(error instanceof ListingError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
    return false;
  }
}

/** The cut that is shown, and with the best one the second best. */
function draw({ items: all, index, offset }: ReviewState): void {
  const item = all[index];
  if (!item) return;
  const [best, second] = item.cuts;
  const sure = `${Math.round(item.confidence * 100)} % sure`;
  const which = offset === best ? sure : offset === second ? 'the other cut' : 'your cut';
  const side = Math.min(60, Math.max(20, Math.floor(((process.stdout.columns ?? 130) - 9) / 2)));
  const show = (cut: number) => showCut(item.body, item.body.slice(0, cut), side);
  console.log(`${index + 1}/${all.length}  ${item.place}  ${which}\n    ${show(offset)}`);
  if (offset === best) console.log(` or ${show(second)}`);
}
