/** The folder of the explorable that a paper has, by the paper's slug. */
export const explorables: Readonly<Record<string, string>> = {
  'duoattention-efficient-long-context-llm-inference-with': 'duoattention',
  'dycoke-dynamic-compression-of-tokens-for-fast-video-large': 'dycoke',
  'flover-a-temporal-fusion-framework-for-efficient': 'flover',
  'speculative-streaming-fast-llm-inference-without-auxiliary': 'speculative-streaming',
  'stateful-conformer-with-cache-based-inference-for-streaming': 'fastconformer',
  'unlocking-efficiency-in-large-language-model-inference-a': 'speculative-decoding',
};
