/**
 * What each row adds to a rate of sums, in percentage points: the rate Σ part / Σ whole is the sum of the rows, and long
 * or dear ones weigh more than small ones.
 */
export const pointsOf = (part: string, whole: string): string => `${part} * 100.0 / nullif(sum(${whole}) over (), 0)`
