import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/search/fold.ts';
import { type Token, tokenize } from '../../../src/search/tokenize.ts';
import { anyText } from '../support/any-text.ts';

/** Words as `word@position`, derived ones in brackets. */
function words(text: string): string {
  return tokenize(text)
    .map(({ word, position, derived }) => (derived ? `[${word}@${position}]` : `${word}@${position}`))
    .join(' ');
}

describe('tokenize', () => {
  it.each([
    ['words of a sentence, in lower case', 'Fast LLM Inference.', 'fast@0 llm@1 inference@2'],
    ['the parts of a compound and all of it', 'key-value cache', 'key@0 value@1 [keyvalue@0] cache@2'],
    ['a longer compound', 'state-of-the-art', 'state@0 of@1 the@2 art@3 [stateoftheart@0]'],
    ['no join of more than four', 'a-b-c-d-e', 'a@0 b@1 c@2 d@3 e@4'],
    ['parts joined by a slash or an underscore', 'CTC/RNNT x_i', 'ctc@0 rnnt@1 [ctcrnnt@0] x@2 i@3 [xi@2]'],
    ['no compound where a space follows the hyphen', 'pre- and post', 'pre@0 and@1 post@2'],
    ['a dash between words as a space', 'Flover -- a framework', 'flover@0 a@1 framework@2'],
    ['the parts of a word with inner capitals', 'DuoAttention', 'duoattention@0 [duo@0] [attention@0]'],
    ['an acronym before a word', 'HTTPServer', 'httpserver@0 [http@0] [server@0]'],
    ['digits inside a name', 'Mamba4Rec', 'mamba4rec@0 [mamba@0] [4@0] [rec@0]'],
    ['no parts of fewer than three letters', 'iPhone', 'iphone@0 [phone@0]'],
    ['an acronym with its plural', 'LLMs', 'llms@0'],
    ['a decimal with its unit', 'by 2.55x', 'by@0 2.55x@1 [2.55@1]'],
    ['a number with its thousands', '1,121 videos', '1121@0 videos@1'],
    ['no decimal across a full stop', 'in 2024. 12', 'in@0 2024@1 12@2'],
    ['names of languages', 'C++, C# and C', 'c++@0 c#@1 and@2 c@3'],
    ['a plus sign after a longer word as nothing', 'GPT+ a+b', 'gpt@0 a+@1 b@2'],
    ['letters without their accents', 'Müller naïve Łódź', 'muller@0 naive@1 lodz@2'],
    ['accents written apart', 'Mu\u0308ller', 'muller@0'],
    ['letters that have no accent to lose', 'Straße Ørsted œuvre', 'strasse@0 orsted@1 oeuvre@2'],
    ['compatibility forms', 'ﬁne ℝ 𝐀lpha', 'fine@0 r@1 alpha@2'],
    ['words without their apostrophes', "don’t don't", 'dont@0 dont@1'],
    ['words without the possessive', "LLM’s token's", 'llm@0 token@1'],
    ['words in spite of soft hyphens', 'in\u00adfer\u00adence', 'inference@0'],
    ['pairs of Han characters', '注意力', '注意@0 意力@1'],
    ['a single Han character', '猫', '猫@0'],
    ['what follows a run, with room for it', '注意力 is', '注意@0 意力@1 is@3'],
    ['Hangul as words', '주의 기제', `${fold('주의')}@0 ${fold('기제')}@1`],
    ['nothing in signs', '!? -- “” …', ''],
  ])('reads %s', (_, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  it('says where each word stands', () => {
    const text = 'A key-value DuoAttention';
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'A',
      'key',
      'value',
      'key-value',
      'DuoAttention',
      'Duo',
      'Attention',
    ]);
  });

  it('gives words that slice out of the text, whatever it is', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        const tokens = tokenize(text);
        for (const token of tokens) expect(token.word, JSON.stringify(text)).toBe(sliced(text, token, tokens));
      }),
      { numRuns: 2000 },
    );
  });

  it('counts positions up, and keeps words in their order', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        const own = tokenize(text).filter(({ derived }) => !derived);
        for (const [at, { start, end, position }] of own.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(position).toBeGreaterThanOrEqual(at);
          expect(position).toBeGreaterThan(own[at - 1]?.position ?? -1);
          expect(start).toBeGreaterThanOrEqual(own[at - 1]?.start ?? 0);
        }
      }),
    );
  });

  it('gives words that are found again when they are typed', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        for (const { word } of tokenize(text)) {
          expect(word).not.toMatch(/\s/);
          expect(fold(word)).toBe(word);
        }
      }),
      { numRuns: 2000 },
    );
  });

  /** What a token's word must be by its place in the text. */
  function sliced(text: string, token: Token, tokens: readonly Token[]): string {
    const inside = tokens.filter(({ derived, start, end }) => !derived && start >= token.start && end <= token.end);
    if (token.derived && inside.length > 1) return inside.map(({ word }) => word).join('');
    const bare = fold(text.slice(token.start, token.end).replace(token.derived ? '' : /['’]s$/i, ''));
    return token.derived ? bare : bare.replace(/['’]|(?<=\d),(?=\d{3})/g, '');
  }
});

describe('fold', () => {
  it('makes nothing of what is folded already', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not tell upper from lower case in letters that keep their number', () => {
    for (const [upper, lower] of [
      ['ÉCOLE', 'école'],
      ['Αθήνα', 'αθήνα'],
      ['ПРИВЕТ', 'привет'],
      ['STRASSE', 'straße'],
    ] as const)
      expect(fold(upper)).toBe(fold(lower));
  });
});
