import { shorten } from './first-sentence.ts';

/** What a paper is called in passing, from its plain title: the name before its colon, or as much of the title as fits. */
export function shortTitle(title: string): string {
  const name = /^([^:]{2,64}):\s/u.exec(title)?.[1];
  return name ?? shorten(title, 64);
}
