const FIRST_DELAY_SECONDS = 1
const LONGEST_DELAY_SECONDS = 30

/**
 * Seconds until the next try after this many failures in a row: none for the first few, then 1, 2, 4 … 30. It delays
 * and never locks. Source: docs/programme-rules.md §6; OWASP ASVS 5.0 §6.3.1 asks for throttling without lock-out.
 *
 * @param failures in a row, this one included
 * @param free     failures that cost nothing
 */
export function signInDelaySeconds(failures: number, free: number): number {
  const beyond = failures - free
  if (beyond <= 0) return 0
  return Math.min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** Math.min(beyond - 1, 10))
}
