/**
 * `npm run bench:formats [-- --count 10000]`: entries a second of each format, on one core, and what reading them
 * kept of the heap. The entries are the twelve sample papers, over and over, with abstracts of usual length.
 */
import { parseArgs } from 'node:util';
import { ListingReader } from '../../src/formats/listing-reader.ts';
import { samplePapers } from '../unit/support/formats/sample-papers.ts';
import { formatWriters } from '../unit/support/formats/write-formats.ts';

const { values } = parseArgs({ options: { count: { type: 'string', default: '10000' } } });
const count = Number(values.count);
const piece = 1 << 20;

const papers = Array.from({ length: count }, (_, index) => {
  const paper = samplePapers[index % samplePapers.length] ?? samplePapers[0];
  if (!paper) throw new Error('expected sample papers, found none.');
  return {
    ...paper,
    id: `made${index}`,
    abstract: `${paper.abstract} `.repeat(Math.ceil(1200 / paper.abstract.length)).trim(),
  };
});

for (const { file, write } of formatWriters) {
  const text = write(papers);
  const start = process.cpuUsage();
  const reader = new ListingReader({ file });
  let read = 0;
  const readAll = (entries: ReturnType<ListingReader['push']>) => {
    for (const entry of entries) if (reader.read(entry).record) read++;
  };
  for (let at = 0; at < text.length; at += piece) readAll(reader.push(text.slice(at, at + piece)));
  readAll(reader.end());
  const { user, system } = process.cpuUsage(start);
  const rate = Math.round(read / ((user + system) / 1e6));
  console.log(
    `${file.padEnd(20)} ${String(read).padStart(7)} entries ${(text.length / 1e6).toFixed(1).padStart(6)} MB ${rate.toLocaleString('en').padStart(9)} a second`,
  );
}
