import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDefinitions, findTitleDefinitions } from '../../../src/text/abbreviations.ts';
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
    ['a Multi-modal Multiplexing Modeling (M4), designed', 'M4 = Multi-modal Multiplexing Modeling'],
    ['the Visual Counter Turing Test (VCT^2), a benchmark', 'VCT^2 = Visual Counter Turing Test'],
    ['in vehicle-to-vehicle (V2V) communication', 'V2V = vehicle-to-vehicle'],
    ['with explainable AI (XAI) techniques', 'XAI = explainable AI'],
    ['a zero-shot method for segmentation tasks, or ZSMST, is', 'ZSMST = zero-shot method for segmentation tasks'],
    ['Federated Causal Augmentation method, termed FedCAug, which', 'FedCAug = Federated Causal Augmentation method'],
    ['the AIDA model (Awareness, Interest, Desire, Action).', 'AIDA = Awareness, Interest, Desire, Action'],
    ['we propose DEI (Diversity Empowered Intelligence)', 'DEI = Diversity Empowered Intelligence'],
    ['(SPY, standing for “Simple Parser of Yarn”)', 'SPY = Simple Parser of Yarn'],
    ['Community-based Question Answering system(CQA), which', 'CQA = Community-based Question Answering system'],
    [
      'Multi-scene, Multi-source, Multi-lens, Multi-band SAR (M4-SAR).',
      'M4-SAR = Multi-scene, Multi-source, Multi-lens, Multi-band SAR',
    ],
    ['test-time scaling (i.e., TTS) is', 'TTS = test-time scaling'],
    ['a novel Efficient Low-Rank Adaptation (LoRA+)', 'LoRA+ = Low-Rank Adaptation'],
    ['of closed captions (CC, same as ASR).', 'CC = closed captions'],
    [
      'DRAGON, a Distributional RewArds for Generative OptimizatioN',
      'DRAGON = Distributional RewArds for Generative OptimizatioN',
    ],
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
    'We test strong models (e.g., GPT-4o and LLaMA).',
    'IWSLT-2017 en-fr (IWSLT)',
    'a new data attribution method (MAGIC) that',
    'We use Teller, a tall elegant lady, and more.',
    'spectral transforms (Fourier/DCT) and descriptors (SIFT)',
    'the product BA of two (BA) is',
  ])('finds none in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    [
      'SeFAR: Semi-supervised Fine-grained Action Recognition with Loss',
      ['SeFAR = Semi-supervised Fine-grained Action Recognition'],
    ],
    ['Gender Inclusivity Fairness Index (GIFI): A Framework', ['GIFI = Gender Inclusivity Fairness Index']],
    ['COST: Contrastive One-Stage Transformer for Vision', ['COST = Contrastive One-Stage Transformer']],
    ['RENO: Real-Time Neural Compression', []],
    ['Teller: Real-Time Streaming Portraits', []],
    ['', []],
  ])('finds in the title “%s” that %j', (title, definitions) => {
    expect(findTitleDefinitions(title).map(({ short, long }) => `${short} = ${long}`)).toEqual(definitions);
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
          expect(text.startsWith(short, offset)).toBe(true);
          expect(text).toContain(long);
        }
      }),
    );
  });
});
