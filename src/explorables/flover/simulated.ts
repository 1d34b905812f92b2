/**
 * What `poissonIterations` gives for the gaps of `poissonRuns`: 5,600 simulated runs, which no build has to
 * repeat. A test does, and fails where the model has moved on.
 */
export const simulatedRuns: Readonly<Record<number, { readonly mean: number; readonly deviation: number }>> = {
  20: { mean: 555.52, deviation: 7.888292775199722 },
  50: { mean: 619.72, deviation: 19.682864066101047 },
  100: { mean: 726.6825, deviation: 39.35038533247847 },
  150: { mean: 833.67, deviation: 59.072243268831684 },
  200: { mean: 940.9075, deviation: 79.34442506074737 },
  300: { mean: 1163.955, deviation: 128.41157192601952 },
  400: { mean: 1405.1525, deviation: 183.62992434933187 },
  500: { mean: 1660.3, deviation: 239.15783737512083 },
  750: { mean: 2327.58, deviation: 372.210384090856 },
  1000: { mean: 3006.1475, deviation: 495.01983529661993 },
  2000: { mean: 5490.6, deviation: 829.1558318456849 },
  3000: { mean: 7396.9975, deviation: 976.2497305170363 },
  4000: { mean: 8799.96, deviation: 1034.3492976620298 },
  5000: { mean: 9845.7675, deviation: 1046.5484401295498 },
};
