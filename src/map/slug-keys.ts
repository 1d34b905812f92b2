/** Characters of a paper's key. */
export const keyLength = 5;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A short name for a paper's address: 30 bits of its FNV-1a hash (Fowler, Noll and Vo), mixed with a salt. */
export function slugKey(slug: string, salt: number): string {
  let hash = 0x811c9dc5 ^ salt;
  for (let at = 0; at < slug.length; at++) hash = Math.imul(hash ^ slug.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  let key = '';
  for (let place = 0; place < keyLength; place++) key += digits[(hash >>> (6 * place)) & 63];
  return key;
}

/** The least salt under which all keys differ. */
export function saltFor(slugs: readonly string[]): number {
  for (let salt = 0; ; salt++) if (new Set(slugs.map((slug) => slugKey(slug, salt))).size === slugs.length) return salt;
}
