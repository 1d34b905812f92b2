import { describe, expect, it } from 'vitest';
import { formatDiagnostic } from '../../../src/parser/diagnostic.ts';
import { formatEntry } from '../../../src/parser/format-entry.ts';
import { parseListing } from '../../../src/parser/parse-listing.ts';
import { seedLines } from '../support/records.ts';

function read(...lines: readonly string[]) {
  const { records, diagnostics } = parseListing(lines.join('\n'), 'a.txt');
  return {
    entries: records.map((record) => [record.line, formatEntry(record)]),
    messages: diagnostics.map(formatDiagnostic),
  };
}

describe('parseListing on wrapped entries', () => {
  it('joins the lines of an entry with a space, and keeps the line on which it begins', () => {
    expect(read('# wrapped', '3 A Title We', 'show this', 'and that. 2 authors · Mar', '24, 2025 7')).toEqual({
      entries: [[2, '3 A Title We show this and that. 2 authors · Mar 24, 2025 7']],
      messages: [],
    });
  });

  it('joins upvotes that stand on a line of their own', () => {
    expect(read('3', 'A Title We show this.', '2 authors · Mar 24').entries).toEqual([
      [1, '3 A Title We show this. 2 authors · Mar 24'],
    ]);
  });

  it('points at a problem on the line on which it stands', () => {
    expect(read('3 A Title We', 'show this', 'and that. 2 authors · Feb', '30, 2025 7').messages).toEqual([
      'a.txt:3:23: expected a day from 1 to 28 in Feb, found “Feb 30”. Correct the date.',
    ]);
  });

  it('does not join over an empty line or a comment', () => {
    expect(read('3 A Title We', '', 'show this. 2 authors · Mar 24').entries).toEqual([]);
    expect(read('3 A Title We', '# and', 'show this. 2 authors · Mar 24').entries).toEqual([]);
  });

  it('reads the wrapped seed lines as it reads the seed lines', () => {
    const wrapped = seedLines.flatMap((line) => line.match(/.{1,90}(?: |$)/g) ?? []).map((line) => line.trimEnd());
    expect(read(...wrapped).messages).toEqual([]);
    expect(read(...wrapped).entries.map(([, text]) => text)).toEqual(seedLines);
  });

  it('does not let a seed line that was cut short swallow the next', () => {
    const [first = '', second = ''] = seedLines;
    for (const length of [10, 80, 300, 900]) {
      const { entries, messages } = read(first.slice(0, length), second);
      expect(entries).toEqual([[2, second]]);
      expect(messages).toEqual([expect.stringMatching(/^a\.txt:1:\d+: expected “<N> authors/)]);
    }
  });

  it('reads the seed lines wrapped at any width, with empty lines between them or none', () => {
    for (const width of [40, 60, 72, 80, 100, 120, 200, 400, 800]) {
      const wrapped = seedLines.map((line) => wrap(line, width).join('\n'));
      for (const between of ['\n', '\n\n', '\r\n']) {
        const { entries, messages } = read(...wrapped.join(between).split('\n'));
        expect([width, messages]).toEqual([width, []]);
        expect(entries.map(([, text]) => text)).toEqual(seedLines);
      }
    }
  });

  it('warns of the few that are wrapped where most are not', () => {
    const [first = '', ...others] = seedLines;
    const at = first.indexOf(' ', 900);
    const { entries, messages } = read(first.slice(0, at), first.slice(at + 1), ...others);
    expect(entries.map(([, text]) => text)).toEqual(seedLines);
    expect(messages).toEqual([
      'a.txt:1: expected each entry on one line, as most of this listing are, ' +
        'found entries that were joined from lines 1 to 2. See that these lines belong together.',
    ]);
  });

  it('warns where a line within an entry begins as an entry does', () => {
    const { entries, messages } = read('3 A Title We show that at', '5 Hertz this is so', 'and do. 9 authors · Oct 14');
    expect(entries).toEqual([[1, '3 A Title We show that at 5 Hertz this is so and do. 9 authors · Oct 14']]);
    expect(messages).toEqual([
      'a.txt:2: expected no line within an entry that begins as an entry does, found line 2, joined to the line above: ' +
        '“5 Hertz this is so and do. 9 authors · O…”. If an entry begins there, the one above lost its authors and date: complete it.',
    ]);
    const sentence = read('3 A Title', 'We show that at', '25 FPS. And so', 'we do. 9', 'authors ·', 'Oct 14');
    expect([sentence.entries.length, sentence.messages]).toEqual([1, []]);
  });

  it('takes comments alone on a line for those of the entry above, not for upvotes', () => {
    const next = ['5 Another Title', 'We do. 9 authors · Oct 14'];
    expect(read('3 A Title', 'We show. 2 authors · Mar 24, 2025', '7', ...next)).toEqual({
      entries: [
        [1, '3 A Title We show. 2 authors · Mar 24, 2025 7'],
        [4, '5 Another Title We do. 9 authors · Oct 14'],
      ],
      messages: [],
    });
    expect(read('3 A Title', 'We show. 2 authors · Mar 24, 2025', '7', '', ...next).entries[0]).toEqual([
      1,
      '3 A Title We show. 2 authors · Mar 24, 2025 7',
    ]);
  });

  it('takes a count alone on a line for upvotes where upvotes stand alone', () => {
    const parts = ['3', 'A Title', 'We show.', '2 authors · Mar 24, 2025'];
    const next = ['5', '100 Instances', 'We do.', '9 authors · Oct 14'];
    const entry = '3 A Title We show. 2 authors · Mar 24, 2025';
    expect(read(...parts, ...next).entries).toEqual([
      [1, entry],
      [5, '5 100 Instances We do. 9 authors · Oct 14'],
    ]);
    expect(read(...parts, '7', ...next).entries).toEqual([
      [1, `${entry} 7`],
      [6, '5 100 Instances We do. 9 authors · Oct 14'],
    ]);
  });

  it('begins an entry at the last of several counts that stand alone, and at no other number', () => {
    const parts = ['3', 'A Title', '9 of 10 models fail.', '2 authors · Mar 24, 2025'];
    expect(read('41', ...parts)).toEqual({
      entries: [[2, '3 A Title 9 of 10 models fail. 2 authors · Mar 24, 2025']],
      messages: [expect.stringMatching(/^a\.txt:1:1: /), expect.stringMatching(/^a\.txt:1:3: /)],
    });
  });

  it('joins a tail alone on its line to the entry above, however long that is', () => {
    const [line = ''] = seedLines;
    const at = line.search(/ \d+ authors? ·/);
    expect(read(line.slice(0, at), line.slice(at + 1)).entries).toEqual([[1, line]]);
    const dot = line.indexOf(' ·', at);
    expect(read(line.slice(0, dot), line.slice(dot + 1)).entries).toEqual([[1, line]]);
  });

  it('does not join an entry without its tail to one without its beginning', () => {
    const [line = '', next = ''] = seedLines;
    const body = line.slice(0, line.search(/ \d+ authors? ·/));
    const rest = next.slice(next.search(/(?<=[a-z] )[a-z]+ [^ ]+ [^ ]+ \d+ authors? ·/));
    expect(rest).toMatch(/^[a-z]/);
    for (const cut of [body, `${body} 6 authors`]) expect(read(cut, rest).entries).toEqual([]);
  });

  it('joins a long line to one that goes on mid-sentence, and to no line that may be an entry without upvotes', () => {
    const [line = '', next = ''] = seedLines;
    const at = line.search(/ [a-z]+ [^ ]+ \d+ authors? ·/);
    expect(read(line.slice(0, at), line.slice(at + 1)).entries).toEqual([[1, line]]);
    const { entries, messages } = read(line.slice(0, at), next.replace(/^\S+ /, ''), next);
    expect(entries).toEqual([[3, next]]);
    expect(messages).toHaveLength(2);
  });

  it('reads no tail as the beginning of an entry', () => {
    const { entries, messages } = read(
      'We show. 2 authors · Mar 24',
      '2 authors · Mar 24',
      'A Title',
      'We. 1 author · May 1',
    );
    expect(entries).toEqual([]);
    expect(messages.length).toBeGreaterThan(2);
  });

  it('does not join an entry that stops before its lines are full to the next', () => {
    const lines = [
      '3 A Title of Some Length here',
      'We show',
      '5 Another Title of the Length',
      'We do. 9 authors · Oct 14',
    ];
    const { entries, messages } = read(...lines);
    expect(entries).toEqual([[3, `${lines[2]} ${lines[3]}`]]);
    expect(messages[0]).toMatch(/^a\.txt:1:30: expected “<N> authors/);
  });
});

describe('parseListing on very many lines that end no entry', () => {
  it.each(['3', '3 a', '- x y z', 'w', '3 authors'])('looks at each line once: %s', (line) => {
    const start = performance.now();
    parseListing(`${line}\n`.repeat(20_000), 'a.txt');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

/** The lines of a text with as many words each as fit. */
function wrap(text: string, width: number): readonly string[] {
  const line = new RegExp(`.{1,${width}}(?: |$)|\\S+(?: |$)`, 'g');
  return (text.match(line) ?? []).map((part) => part.trimEnd());
}
