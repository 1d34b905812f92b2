import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/loaders/front-matter.ts';
import { withTitle, writeCorrection } from '../../../src/loaders/write-correction.ts';
import { curationSchema } from '../../../src/schemas/curation.ts';
import { seedsFolder } from '../support/seeds-folder.ts';

describe('withTitle', () => {
  it('makes a file of nothing', () => {
    expect(withTitle('', 'A Title')).toBe('---\ntitle: A Title\n---\n');
  });

  it('keeps the other fields, the comments and the notes', () => {
    const text =
      '---\n# checked\narxiv:\n  id: "2410.10819" # v1\n  source: https://arxiv.org/abs/2410.10819\n---\n\nNotes.\n';
    const written = withTitle(text, 'On: Colons') ?? '';
    const { data, body, diagnostics } = readFrontMatter(written, 'a.md', curationSchema);
    expect(diagnostics).toEqual([]);
    expect(data).toEqual({
      title: 'On: Colons',
      arxiv: { id: '2410.10819', source: 'https://arxiv.org/abs/2410.10819' },
    });
    expect(body).toBe('\nNotes.\n');
    expect(written).toContain('# checked');
    expect(written).toContain('# v1');
  });

  it('replaces a title that stands already', () => {
    expect(withTitle('---\ntitle: Old\n---\n', 'New')).toBe('---\ntitle: New\n---\n');
  });

  it.each(['A: B', '"Quoted" Words', '# Hash', '- Dash', "It's $\\alpha$", 'true', '2024', 'x '.repeat(120).trim()])(
    'writes %s so that it is read back as it is',
    (title) => {
      const { data } = readFrontMatter(withTitle('', title) ?? '', 'a.md', curationSchema);
      expect(data?.title).toBe(title);
    },
  );
});

describe('withTitle on a file that stands', () => {
  it('keeps comments where there are no fields yet', () => {
    expect(withTitle('---\n# to do\n---\nNotes.\n', 'New')).toBe('---\n# to do\n\ntitle: New\n---\nNotes.\n');
  });

  it.each(['---\ntitle: A: B\n---\n', '---\n- a\n---\n', '---\ntitle: Old\n'])(
    'does not write over front matter that it cannot read: %j',
    (text) => {
      expect(withTitle(text, 'New')).toBeNull();
    },
  );
});

describe('writeCorrection', () => {
  it('makes the folder and the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'incipit-correction-'));
    try {
      const file = await writeCorrection(folder, 'ice', 'Understanding Ice');
      expect(await readFile(file, 'utf8')).toBe('---\ntitle: Understanding Ice\n---\n');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('leaves a file alone whose front matter cannot be read, and says so', async () => {
    const text = '---\ntitle: A: B\n---\nNotes.\n';
    const folder = await seedsFolder({ 'papers/ice.md': text });
    await expect(writeCorrection(folder, 'ice', 'Understanding Ice')).rejects.toThrow(
      'seeds/papers/ice.md: expected front matter to which a title can be added, found front matter that is no YAML. ' +
        'Correct the file, which “npm run build” says more of, and review the entry again.',
    );
    expect(await readFile(join(folder, 'papers/ice.md'), 'utf8')).toBe(text);
  });
});
