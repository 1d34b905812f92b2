import { describe, expect, it } from 'vitest';
import { ownPaths } from '../../../../src/client/offline/own-paths.ts';

describe('the paths of a site', () => {
  it('are its home and what its build wrote, at the root of an origin', () => {
    const isOwn = ownPaths('/', ['index.html', 'papers', 'feed.xml']);
    expect(['/', '/papers/', '/papers/a/', '/feed.xml'].map(isOwn)).toEqual([true, true, true, true]);
    expect(['/other/', '/other/papers/a/', '/papers-of-another/', '/feed.xml.gz'].map(isOwn)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('are below its base path', () => {
    const isOwn = ownPaths('/a/', ['papers']);
    expect(['/a/', '/a/papers/x/'].map(isOwn)).toEqual([true, true]);
    expect(['/', '/papers/x/', '/a/b/papers/x/', '/ab/papers/'].map(isOwn)).toEqual([false, false, false, false]);
  });
});
