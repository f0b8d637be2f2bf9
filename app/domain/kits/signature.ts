/** Letters of the path; a hand that signs slowly leaves some hundred points. */
const LONGEST = 20_000
const FEWEST_POINTS = 8

/** Strokes as `public/field.js` writes them on a board of 320 × 120, and nothing else: `M12 40L14 44L19 41M60 30L…`. */
export function isSignature(path: string): boolean {
  if (path.length > LONGEST || !/^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/.test(path)) return false
  return (path.match(/[ML]/g) ?? []).length >= FEWEST_POINTS
}
