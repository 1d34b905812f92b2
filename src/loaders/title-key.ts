/** Titles that differ only in case, marks and punctuation name one paper. */
export function titleKey(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? title : words;
}
