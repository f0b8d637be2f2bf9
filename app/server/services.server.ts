import type { Store } from '#db/store'

/** What the process keeps open: set once at start, or by a test. */
export type Services = { store: Store; clock: () => Date; demonstration: boolean }

let current: Services | undefined

export function setServices(opened: Services) {
  current = opened
}

export function services(): Services {
  if (!current) throw new Error('The services have not been opened.')
  return current
}
