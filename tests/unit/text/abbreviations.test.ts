import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDefinitions } from '../../../src/text/abbreviations.ts';
import { anyText } from '../support/any-text.ts';

/** Definitions as `short = long`. */
function found(text: string): readonly string[] {
  return findDefinitions(text).map(({ short, long }) => `${short} = ${long}`);
}

describe('findDefinitions', () => {
  it.each([
    ['We use large language models (LLMs) here.', 'LLMs = large language models'],
    ['facial Facial Motion Latent Generation (FMLG)', 'FMLG = Facial Motion Latent Generation'],
    ['of multi-modal language models (MLLMs)', 'MLLMs = multi-modal language models'],
    ['all Key and Value (KV) states', 'KV = Key and Value'],
    ['and RNN-Transducer (RNNT) decoders', 'RNNT = RNN-Transducer'],
    ['a Efficient Temporal Module (ETM).Concretely', 'ETM = Efficient Temporal Module'],
    ['Low-rank adaptation (LoRA)', 'LoRA = Low-rank adaptation'],
    ['a hidden Markov model (HMM, see below)', 'HMM = hidden Markov model'],
    ['reinforcement learning from human feedback (RLHF)', 'RLHF = reinforcement learning from human feedback'],
  ])('finds in “%s” that %s', (text, definition) => {
    expect(found(text)).toEqual([definition]);
  });

  it.each([
    'It is open (yes).',
    'It was fast (see Table 2).',
    'The cat (DOG) sat.',
    'Attention (A) is all.',
    'LLMs (LLMs)',
    '(AB)',
    'Graph neural network (Graph Neural Network)',
    'large language models (LLMs',
    'large language models [LLMs]',
  ])('finds none in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('does not look for the long form beyond its sentence', () => {
    expect(found('We compare Large models. Language models (LLMs) win.')).toEqual([]);
  });

  it('finds all definitions of a text, in their order', () => {
    expect(found('Connectionist Temporal Classification (CTC) and state space models (SSMs)')).toEqual([
      'CTC = Connectionist Temporal Classification',
      'SSMs = state space models',
    ]);
  });

  it('says where each short form and long form stands, whatever the text', () => {
    const word = fc.constantFrom(
      'large',
      'language',
      'models',
      'Key',
      'and',
      'Value',
      '(LLM)',
      '(KV)',
      '(LLMs, here)',
      '.',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), anyText(), (words, noise) => {
        const text = words.join(' ') + noise;
        for (const { short, long, offset } of findDefinitions(text)) {
          expect(text.slice(offset).trimStart().startsWith(short)).toBe(true);
          expect(text.slice(0, offset).replace(/\s+/g, ' ')).toContain(long);
        }
      }),
    );
  });
});
