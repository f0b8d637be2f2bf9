/**
 * What came of one thing, parted among the kits that wait for it: each in full, in the order given, as long as it
 * lasts. No kit gets more than its own.
 *
 * @param wanted whole quantities, in the order of the kits' numbers
 * @returns one quantity for each wanted
 */
export function apportion(received: number, wanted: readonly number[]): number[] {
  let left = received
  return wanted.map((quantity) => {
    const part = Math.min(left, quantity)
    left -= part
    return part
  })
}
