import { shorten } from './first-sentence.ts';

/** What a paper is called in passing: the name before its colon, or as much of the title as fits. */
export function shortTitle(title: string): string {
  const name = /^([^:]{2,64}):\s/u.exec(title)?.[1];
  return name !== undefined && !/[$\\]/.test(name) ? name : /[$\\]/.test(title) ? title : shorten(title, 64);
}
