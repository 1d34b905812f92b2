/** A count with its noun: “1 paper”, “1,200 papers”. Nouns take an s. */
export function countNoun(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
