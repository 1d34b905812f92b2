import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readFrontMatter, readYaml } from '../../../src/loaders/front-matter.ts';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { curationSchema } from '../../../src/schemas/curation.ts';
import { topicSchema } from '../../../src/schemas/topic.ts';

function complaints(schema: z.ZodType<unknown>, ...lines: readonly string[]): readonly string[] {
  const { data, diagnostics } = readFrontMatter(lines.join('\n'), 'a.md', schema);
  expect(data === null).toBe(diagnostics.length > 0);
  return diagnostics.map(formatDiagnostic);
}

describe('readFrontMatter', () => {
  const topic = '---\nlabel: Caching\naxis: method\nmatch:\n  - cache\n---\n\nKeeping *what* was computed.\n';
  const data = { label: 'Caching', axis: 'method', match: ['cache'] };

  it('splits a file into its fields and its text', () => {
    expect(readFrontMatter(topic, 'a.md', topicSchema)).toEqual({
      data,
      body: '\nKeeping *what* was computed.\n',
      diagnostics: [],
    });
  });

  it('reads Windows line ends', () => {
    expect(readFrontMatter(topic.replaceAll('\n', '\r\n'), 'a.md', topicSchema).data).toEqual(data);
  });

  it('ends the fields at the first closing fence', () => {
    expect(readFrontMatter(`${topic}\n---\nmore`, 'a.md', topicSchema).body).toMatch(/computed\.\n\n---\nmore$/);
  });

  it('takes a file without text', () => {
    expect(readFrontMatter('---\nlabel: A\n---', 'a.md', z.object({ label: z.string() }))).toEqual({
      data: { label: 'A' },
      body: '',
      diagnostics: [],
    });
  });

  it.each([
    ['another beginning', '# Caching', '“# Caching”'],
    ['no closing fence', '---\nlabel: Caching\n', '“---”'],
    ['nothing', '', 'an empty file'],
  ])('wants front matter where a file has %s', (_, text, found) => {
    expect(complaints(topicSchema, text)).toEqual([
      `a.md:1:1: expected front matter between two lines of “---”, found ${found}. ` +
        'Begin the file with “---”, the fields, and “---” again.',
    ]);
  });

  it('points at an error of YAML in the lines of the file', () => {
    const [message, ...more] = complaints(topicSchema, '---', 'label: Caching', 'axis: "method', '---', 'Text');
    expect(more).toEqual([]);
    expect(message).toMatch(/^a\.md:4:1: expected YAML, found Missing closing "quote\. Correct the line/);
  });

  it('points at a field that stands twice', () => {
    const [message] = complaints(topicSchema, '---', 'label: A', 'axis: task', 'label: B', '---');
    expect(message).toMatch(/^a\.md:4:1: expected YAML, found Map keys must be unique\./);
  });

  it('points at every value that the schema refuses', () => {
    expect(complaints(topicSchema, '---', 'label: 7', 'axis: tusk', 'match:', '  - cache', '  - c', '---')).toEqual([
      'a.md:2:8: expected “label” to be a text, found “7”. Correct the field; seeds/README.md lists the fields.',
      expect.stringMatching(/^a\.md:3:7: expected “axis” to be one of task, method, modality, found “tusk”\./),
      expect.stringMatching(/^a\.md:6:5: expected “match\.1” to be .*, found “c”\./),
    ]);
  });

  it('says what the schema says of an identifier that YAML takes for a number, and of an address', () => {
    expect(complaints(curationSchema, '---', 'arxiv:', '  id: 2410.10819', '  source: ftp://x.org', '---')).toEqual([
      'a.md:3:7: expected “arxiv.id” to be an arXiv identifier in quotes, such as "2410.10819", found “2410.10819”. ' +
        'Correct the field; seeds/README.md lists the fields.',
      'a.md:4:11: expected “arxiv.source” to be an address that begins with https:// or http://, found “ftp://x.org”. ' +
        'Correct the field; seeds/README.md lists the fields.',
    ]);
  });

  it('points at the part that lacks a field', () => {
    expect(complaints(curationSchema, '---', 'title: A', 'arxiv:', '  id: "2410.10819"', '---')).toEqual([
      expect.stringMatching(/^a\.md:4:3: expected “arxiv\.source” to be .*, found nothing\./),
    ]);
  });

  it('refuses a field that it does not know, beside what else is wrong', () => {
    const messages = complaints(
      topicSchema,
      '---',
      'label: A',
      'axis: task',
      'match: [ab]',
      'parnt: b',
      'odd: 1',
      '---',
    );
    expect(messages).toEqual([
      expect.stringContaining(
        'expected only known fields in the file, found “parnt”, “odd”. ' +
          'Correct the name of the field, or take it out; seeds/README.md lists the fields.',
      ),
    ]);
  });

  it('refuses front matter that is no mapping', () => {
    expect(complaints(topicSchema, '---', '- label', '---')).toEqual([
      expect.stringMatching(/^a\.md:2:1: expected the file to be a group of fields/),
    ]);
  });

  it('wants the required fields of empty front matter', () => {
    expect(complaints(topicSchema, '---', '---')).toHaveLength(3);
  });
});

describe('readYaml', () => {
  const schema = z.strictObject({ version: z.literal(1) });

  it('reads JSON too, with the position of what is wrong', () => {
    expect(readYaml('{ "version": 1 }', 'a.json', schema)).toEqual({ data: { version: 1 }, diagnostics: [] });
    const { diagnostics } = readYaml('{\n  "version": 2\n}', 'a.json', schema);
    expect(diagnostics).toMatchObject([{ code: 'bad-field', file: 'a.json', line: 2, column: 14 }]);
  });

  it('takes an empty file for one without fields', () => {
    expect(readYaml('# nothing yet\n', 'a.yaml', z.strictObject({}))).toEqual({ data: {}, diagnostics: [] });
  });
});
