/**
 * Figures that the authors published, quoted to be compared with the model. All come from images in the repository
 * github.com/YJHMITWEB/Flover.
 */

/** 32 requests, one every 500 ms, 512 steps each; seconds alone and for all (images/result.png). */
export const constantRuns = [
  { model: 'GPT-J 6B', alone: 5.6, all: 21.2, speedup: 10.9 },
  { model: 'LLaMA 13B', alone: 9.1, all: 24.9, speedup: 11.7 },
  { model: 'LLaMA 33B', alone: 13.6, all: 30.3, speedup: 13.4 },
  { model: 'LLaMA 65B', alone: 10.8, all: 27.2, speedup: 16.7 },
] as const;

/** GPT-J, 32 requests of 512 iterations: mean gap in ms, iterations, overlap in %, speed-up (images/compare_in_poisson.png). */
export const poissonRuns = [
  { gap: 20, iterations: 557, overlap: 91.3, speedup: 11.2 },
  { gap: 50, iterations: 616, overlap: 81.8, speedup: 11.1 },
  { gap: 100, iterations: 748, overlap: 67.3, speedup: 10.2 },
  { gap: 150, iterations: 888, overlap: 62.1, speedup: 9.3 },
  { gap: 200, iterations: 911, overlap: 60.3, speedup: 9.1 },
  { gap: 300, iterations: 1174, overlap: 45.2, speedup: 7.9 },
  { gap: 400, iterations: 1366, overlap: 36.7, speedup: 7.1 },
  { gap: 500, iterations: 1537, overlap: 31.0, speedup: 6.5 },
  { gap: 750, iterations: 2239, overlap: 23.2, speedup: 4.5 },
  { gap: 1000, iterations: 2621, overlap: 20.0, speedup: 4.2 },
  { gap: 2000, iterations: 5483, overlap: 9.3, speedup: 2.1 },
  { gap: 3000, iterations: 7738, overlap: 6.7, speedup: 1.3 },
  { gap: 4000, iterations: 8902, overlap: 5.7, speedup: 1.3 },
  { gap: 5000, iterations: 10694, overlap: 4.8, speedup: 1.1 },
] as const;

/** One run as its terminal showed it (images/inference_visuliazationpng.png). Lengths count the prompt's 8 tokens. */
export const printedRun = {
  prompt: 8,
  lengths: [
    482, 480, 162, 338, 468, 260, 303, 346, 400, 382, 259, 191, 443, 490, 229, 486, 417, 346, 337, 465, 291, 215, 243,
    187, 443, 483, 312, 343, 428, 186, 174, 332,
  ],
  iterations: 1521,
  seconds: 38.537,
} as const;
