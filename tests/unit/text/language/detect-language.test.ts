import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../../src/text/language/detect-language.ts';
import { languageAttributes } from '../../../../src/text/language/language-attributes.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'We present a method for the analysis of prosody in spoken corpora, and show that it is fast.'],
    ['fr', 'Dans cet article, nous étudions la prosodie dans les corpus oraux de la langue pour une application.'],
    ['es', 'En este artículo se estudian los mercados de la ciudad y de los barrios con los que se relacionan.'],
    ['de', 'In diesem Beitrag wird untersucht, wie sich die Preise auf den Märkten der Region verändert haben.'],
    ['pt', 'Este artigo apresenta um estudo sobre os mercados da cidade e das regiões com as quais se relacionam.'],
    ['it', 'In questo articolo si studiano i mercati della città e le relazioni che hanno con i quartieri vicini.'],
    ['ru', 'В статье рассматривается метод анализа данных о городских рынках.'],
    ['ar', 'نقدم في هذه الورقة طريقة جديدة لمعالجة النصوص العربية.'],
    ['he', 'אנו מציגים שיטה חדשה.'],
    ['zh', '雨水花园研究 目的 观察雨水花园对城市 (A1 组) 的影响。'],
    ['ja', '日本語の文章を解析する新しい手法を提案する。'],
    ['ko', '한국어 문장을 분석하는 새로운 방법을 제안한다.'],
    [null, 'Steps with Code'],
    [null, 'DuoAttention KV Cache LLM GPU x y z'],
    [null, ''],
  ])('is %s for “%s”', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe('languageAttributes', () => {
  it('says nothing of the page’s own language, and how other texts are written', () => {
    expect(languageAttributes('en-GB', 'en')).toEqual({});
    expect(languageAttributes('fr', 'en')).toEqual({ lang: 'fr', dir: 'auto' });
    expect(languageAttributes('ar', 'en')).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(languageAttributes('en', 'ar')).toEqual({ lang: 'en', dir: 'auto' });
  });
});
