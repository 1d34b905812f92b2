import { type ReviewKey, readKeys } from './review-session.ts';

/** The keys that are pressed, one after the other, until the input ends. Ask with `next()`: a loop would end it. */
export async function* pressedKeys(): AsyncGenerator<ReviewKey, undefined> {
  const { stdin } = process;
  if (stdin.isTTY) stdin.setRawMode(true);
  try {
    for await (const chunk of stdin) yield* readKeys(String(chunk));
  } finally {
    if (stdin.isTTY) stdin.setRawMode(false);
    stdin.destroy();
  }
  return undefined;
}
