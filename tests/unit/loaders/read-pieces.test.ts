import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readPieces } from '../../../src/loaders/read-pieces.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

const line = `${JSON.stringify({ title: 'Über Flüsse 河', abstract: 'We measure rivers. '.repeat(40) })}\n`;
const text = line.repeat(4000);

async function piecesOf(name: string, content: string | Uint8Array) {
  const folder = await seedsFolder({ [name]: content });
  const pieces = [];
  for await (const piece of readPieces(join(folder, name))) pieces.push(piece);
  return pieces;
}

it.each([
  ['a.jsonl', text],
  ['a.jsonl.gz', gzipSync(text)],
  ['two-members.jsonl.gz', Buffer.concat([gzipSync(text.slice(0, 999_999)), gzipSync(text.slice(999_999))])],
])('gives %s in pieces of at most a mebibyte, and each character once', async (name, content) => {
  const pieces = await piecesOf(name, content);
  expect(pieces.length).toBeGreaterThan(2);
  expect(Math.max(...pieces.map((piece) => piece.text.length))).toBeLessThanOrEqual(1 << 20);
  expect(pieces.map((piece) => piece.text).join('') === text).toBe(true);
  expect(pieces.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
});

it.each([
  ['breaks-off.jsonl.gz', gzipSync(text).subarray(0, 2000), 'found one that breaks off'],
  ['plain.jsonl.gz', text, 'found something else'],
  ['latin.jsonl.gz', gzipSync(Buffer.from(text, 'latin1')), 'expected UTF-8, found the byte 0xDC'],
])('says what is wrong with %s before it gives anything of it', async (name, content, found) => {
  const [first, ...rest] = await piecesOf(name, content);
  expect(first?.diagnostics.map(formatDiagnostic)[0]).toContain(found);
  expect(rest).toEqual([]);
});
