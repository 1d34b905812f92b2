/** Titles that differ only in case, marks, punctuation and markup name one paper. */
export function titleKey(title: string): string {
  const words = title
    .replace(/<\/?[a-z][^<>]*>|[{}$]/gi, '')
    .replace(/&(?:[a-z]+|#\w+);/gi, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? title : words;
}
