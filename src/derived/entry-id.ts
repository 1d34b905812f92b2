import { hash } from 'node:crypto';

/**
 * A permanent identifier of a paper: a name-based UUID over its frozen slug (RFC 9562, version 8). It
 * does not change with the host, the base path, the title, votes or comments.
 */
export function entryId(slug: string): string {
  const digest = hash('sha256', `incipit:paper:${slug}`);
  const variant = ((Number.parseInt(digest[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`;
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
