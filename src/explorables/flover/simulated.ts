/**
 * What `poissonIterations` gives for the gaps of `poissonRuns`: 5,600 simulated runs, which no build has to
 * repeat. A test repeats them and fails where the model has changed.
 */
export const simulatedRuns: Readonly<Record<number, { readonly mean: number; readonly deviation: number }>> = {
  20: { mean: 563.4925, deviation: 9.343618236763849 },
  50: { mean: 639.885, deviation: 23.276409799039705 },
  100: { mean: 767.2125, deviation: 46.56934725771909 },
  150: { mean: 894.545, deviation: 69.89618492211622 },
  200: { mean: 1022.5, deviation: 94.18115642507216 },
  300: { mean: 1284.0875, deviation: 145.80085585369238 },
  400: { mean: 1551.8225, deviation: 197.45114174699765 },
  500: { mean: 1822.455, deviation: 248.58428821199593 },
  750: { mean: 2503.43, deviation: 373.6220666954837 },
  1000: { mean: 3180.4025, deviation: 491.0024123322004 },
  2000: { mean: 5625.05, deviation: 813.4599777114697 },
  3000: { mean: 7492.7625, deviation: 960.5406821675986 },
  4000: { mean: 8868.8925, deviation: 1019.8339271868507 },
  5000: { mean: 9897.5625, deviation: 1034.1722568003788 },
};
