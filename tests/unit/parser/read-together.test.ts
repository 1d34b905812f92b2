import { describe, expect, it } from 'vitest';
import { reviewThreshold } from '../../../src/parser/boundary/rank-cuts.ts';
import { parseWithCuts } from '../../../src/parser/parse-entry.ts';
import { parseListing } from '../../../src/parser/parse-listing.ts';
import { readTogether } from '../../../src/parser/read-together.ts';
import { record } from '../support/records.ts';

const tail = '3 authors · May 6, 2024';

function read(body: string) {
  const [first] = parseListing(`- ${body} ${tail}`, 'a.txt').records;
  if (!first) throw new Error(`expected a record of ${body}`);
  return first;
}

describe('readTogether', () => {
  it('cuts a title as the other titles of its listing end', () => {
    const body = 'Small steps in cold water Fish swim. They do so often.';
    const doubtful = record({
      title: body.slice(0, 25),
      abstract: body.slice(26),
      confidence: 0.9,
      cuts: [
        [25, 0.9],
        [36, 0.1],
      ],
    });
    const sure = record({ title: 'Fish in lakes.', abstract: 'We look.', cuts: [[14, 0.99]] });
    const [first] = readTogether([doubtful, ...Array(9).fill(sure)]);
    expect(first?.title).toBe('Small steps in cold water Fish swim.');
    expect(`${first?.title} ${first?.abstract}`).toBe(body);
    expect(first?.confidence).toBeGreaterThan(0.9);
  });

  it('gives the same from records that were read together before', () => {
    const texts = [
      '- Fish in lakes. We look at fish. 1 author · May 1',
      '- Small steps in water. Fish swim. 1 author · May 2',
    ];
    const records = texts.flatMap((text) => parseWithCuts({ line: 1, text }, 'a.txt').record ?? []);
    const once = readTogether(records);
    expect(readTogether(once)).toEqual(once);
  });

  it('leaves alone what says itself where its title ends', () => {
    const records = [record({ title: 'A.' }), record({ title: 'B.' })];
    expect(readTogether(records)).toEqual(records);
  });

  it('is no part of what a listing gives', () => {
    expect(read('A Title We show this.')).not.toHaveProperty('cuts');
  });
});

describe('a text that is not in English', () => {
  it.each([
    'Transformation du village ou changement de vie ? De quelques idées en théorie du village Ces dernières années, les villages ont changé. L’article revient sur deux thèses.',
    'Der Wald im Winter Wir untersuchen, wie sich der Wald im Winter verändert und welche Tiere dort leben.',
    'Лес зимой Мы изучаем, как меняется лес зимой и какие звери в нём живут.',
    '雨水花园研究 目的 观察雨水花园对城市 (A1 组) 的影响。方法 选取 40 个花园, 分为 A 组和 B 组。',
  ])('is read, and is in doubt: %s', (body) => {
    expect(read(body).confidence).toBeLessThan(reviewThreshold);
  });

  it.each([
    ['雨水花园研究 目的 观察雨水花园对城市的影响。', '雨水花园研究'],
    ['基于 BERT 的文本分类 本文提出一种新的方法。', '基于 BERT 的文本分类'],
    ['雨の庭の研究 目的は雨の庭を調べることである。', '雨の庭の研究'],
    ['雨水花园研究 (A1 组) 的影响', '雨水花园研究'],
  ])('ends its title at the first space that parts words, where the script sets none: %s', (body, title) => {
    expect(read(body).title).toBe(title);
  });
});

describe('the label “Abstract”', () => {
  it.each([
    [
      'Prediction models perform poorly in patients on dialysis.',
      'Abstract Objectives The objective of this study was to test models.',
    ],
    ['Models of Growth in Lakes', 'Abstract. We study how lakes grow in summer.'],
    ['Models of growth in lakes', 'ABSTRACT BACKGROUND: Lakes grow in summer.'],
    ['Models of Growth in Lakes', 'Abstract: Lakes grow in summer.'],
    ['Models of Growth in Lakes', 'Abstract — Lakes grow in summer.'],
    ['Models of Growth in Lakes', '- Abstract - We study how lakes grow.'],
    ['Über Flüsse', 'Zusammenfassung Wir untersuchen Flüsse. Sie fließen.'],
    ['Los ríos del norte', 'Resumen Este trabajo estudia los ríos. Fluyen.'],
    ['Les rivières du nord', 'Résumé : Nous étudions les rivières. Elles coulent.'],
  ])('ends the title: %s', (title, abstract) => {
    expect(read(`${title} ${abstract}`)).toMatchObject({ title, abstract });
  });

  it('is no label within a title', () => {
    expect(read('Learning Abstract Planning Domains from Plans We learn abstract domains.').title).toBe(
      'Learning Abstract Planning Domains from Plans',
    );
  });
});
