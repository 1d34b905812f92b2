import { describe, expect, it } from 'vitest';
import { describeDoubts } from '../../../src/cli/describe-doubts.ts';

const doubt = {
  file: 'seeds/a.txt',
  line: 2,
  slug: 'ice',
  title: 'Understanding Ice Understanding',
  rival: 'Understanding Ice',
  abstract: 'ice is hard. We do it.',
  confidence: 0.617,
};

describe('describeDoubts', () => {
  it('shows the two readings one under the other, with the place', () => {
    expect(describeDoubts([doubt])).toEqual([
      'in doubt  seeds/a.txt:2: 62 % sure',
      '            Understanding Ice Understanding ┃ ice is hard. We do it.',
      '         or Understanding Ice ┃ Understanding ice is hard. We do it.',
      '          “npm run review” goes through them.',
    ]);
  });

  it('shortens long sides, and lets no character of them steer the terminal', () => {
    const title = `\u001B[2J${'long '.repeat(20)}`.trim();
    const shown = describeDoubts([{ ...doubt, title, rival: '\u001B[2Jlong', abstract: 'word '.repeat(30) }]);
    expect(shown[1]).toBe(`            …${title.slice(-60)} ┃ ${'word '.repeat(12)}…`);
    expect(shown[2]).toMatch(/^ {9}or \\u001b\[2Jlong ┃ long .*…$/);
  });

  it('says nothing where nothing is in doubt', () => {
    expect(describeDoubts([])).toEqual([]);
  });

  it('counts what it does not show', () => {
    const lines = describeDoubts(Array.from({ length: 25 }, () => doubt));
    expect(lines).toHaveLength(20 * 3 + 2);
    expect(lines.at(-2)).toContain('5 more');
  });
});
