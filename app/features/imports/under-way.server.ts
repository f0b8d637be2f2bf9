const underWay = new Set<string>()

/** Whether this process is bringing rows of it in, or taking them back, at this moment. */
export function isUnderWay(id: string) {
  return underWay.has(id)
}

/** @returns false when somebody has begun already */
export function begin(id: string) {
  if (underWay.has(id)) return false
  underWay.add(id)
  return true
}

export function end(id: string) {
  underWay.delete(id)
}
