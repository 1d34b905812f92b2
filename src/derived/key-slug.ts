import { hash } from 'node:crypto';

const longest = 60;

/**
 * The last part of an address, from a key alone, so that no other key ever moves it: the key itself where it is
 * one, else what it has of letters and digits with a digest of the rest (`c-1f2e3d`).
 * @param key in lower case, its words parted by spaces
 */
export function keySlug(key: string): string {
  const plain = key.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  if (plain !== '' && plain.replaceAll('-', ' ') === key && plain.length <= longest && plain !== 'page') return plain;
  const digest = hash('sha256', key).slice(0, 8);
  return [plain.slice(0, longest - 9).replace(/-+$/, ''), digest].filter((part) => part !== '').join('-');
}
