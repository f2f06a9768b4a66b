/** First pause and longest pause before another try, in milliseconds. A restarted server has everybody back within ten seconds. */
const FIRST_MS = 400
const LONGEST_MS = 6000

/**
 * How long to wait before the next try. Half of it is chance, so that forty laptops that lost the server together do not come back together.
 * @param attempts tries that have failed since the last good connection   @param random 0 ≤ x < 1
 */
export const reconnectDelayMs = (attempts: number, random: () => number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 10)) * (0.5 + random() / 2)
