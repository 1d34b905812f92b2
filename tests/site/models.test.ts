import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { modelCards } from '../../src/explorables/cards.ts';
import { explorables } from '../../src/explorables/registry.ts';
import { collapse } from '../support/html-document.ts';

const folder = inject('siteFolder');
const read = async (path: string) => collapse(await readFile(join(folder, path, 'index.html'), 'utf8'));
const slugs = Object.keys(explorables);

describe('live models are found', () => {
  let models = '';
  beforeAll(async () => {
    models = await read('models/');
  });

  test.each(slugs)('%s: on /models/ with its title, its line and a picture', (slug) => {
    const card = modelCards[explorables[slug] ?? ''];
    const item = models.split('<li>').find((part) => part.includes(`papers/${slug}/#explorable`)) ?? '';
    expect(item).toContain(card?.line);
    expect(item).toContain(card?.title);
    expect(item).toContain('<svg');
  });

  test('by marks in the lists, one for each, and by a link on the home page', async () => {
    for (const path of ['papers/', '']) {
      const list = await read(path);
      for (const slug of slugs) expect(list, path).toContain(`papers/${slug}/#explorable`);
      expect(list.match(/live model<\/a>/g)).toHaveLength(slugs.length);
    }
    expect(await read('')).toContain('href="/models/"');
  });
});
