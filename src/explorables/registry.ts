/** The folder of the explorable that a paper has, by the paper's slug. */
export const explorables: Readonly<Record<string, string>> = {
  'duoattention-efficient-long-context-llm-inference-with': 'duoattention',
  'flover-a-temporal-fusion-framework-for-efficient': 'flover',
};
