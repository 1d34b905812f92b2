/** `npm run review`: asks about addresses that lost their papers, then about cuts that are in doubt, one key each. */
import { type Library, loadLibrary } from '../loaders/load-library.ts';
import { writeCorrection } from '../loaders/write-correction.ts';
import { currentOptions } from '../options/current-options.ts';
import { ListingError } from '../parser/diagnostic.ts';
import { showCut } from './describe-doubts.ts';
import { pressedKeys } from './pressed-keys.ts';
import { reportFailure } from './report-failure.ts';
import { reviewAddresses } from './review-addresses.ts';
import { isOver, pressKey, type ReviewItem, type ReviewKey, type ReviewState, startReview } from './review-session.ts';

const { seeds: folder } = currentOptions();
const help = 'Enter or a: right   o: the other cut   ← →: by a word   s: skip   q: stop';
const keys = pressedKeys();

try {
  await reviewAll();
} catch (error) {
  reportFailure(error);
} finally {
  await keys.return(undefined);
}

async function reviewAll(): Promise<void> {
  let library = await loadLibrary(folder);
  for (const line of library.report.errors) console.error(line);
  if (library.report.errors.length > 0) process.exitCode = 1;
  const { goesOn, settled } = await reviewAddresses(folder, library, keys);
  if (settled > 0) {
    console.log(`\n${settled} ${settled === 1 ? 'address' : 'addresses'} settled in ${folder}/permalinks.json.\n`);
    // A paper may be at another address now.
    library = await loadLibrary(folder);
  }
  if (!goesOn) return;
  const items = doubtsOf(library);
  if (items.length > 0) await reviewCuts(startReview(items), keys);
  else if (library.papers.length > 0) console.log('No cut between title and abstract is in doubt.');
}

function doubtsOf({ papers, report }: Library): readonly ReviewItem[] {
  const bodies = new Map(papers.map(({ slug, title, abstract }) => [slug, `${title} ${abstract}`]));
  return report.doubts.map(({ slug, file, line, title, rival, confidence }) => ({
    slug,
    place: `${file}:${line}`,
    body: bodies.get(slug) ?? '',
    cuts: [title.length, rival.length],
    confidence,
  }));
}

async function reviewCuts(start: ReviewState, pressed: AsyncIterator<ReviewKey>): Promise<void> {
  let state = start;
  let written = 0;
  console.log(`${state.items.length} to look at.\n${help}\n`);
  draw(state);
  while (!isOver(state)) {
    const { value, done } = await pressed.next();
    if (done) break;
    state = pressKey(state, value);
    if (state.accepted && (await write(state.accepted))) written++;
    draw(state);
  }
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
