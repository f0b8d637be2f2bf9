/**
 * What a reading that is by nature short takes at most, in rows. A screen that may have reached it says so; they are no
 * rules of the programme.
 */
export const mostShown = {
  /** Open cases whose tasks are looked at: those of a whole team for a lead. */
  taskCases: 1000,
  writtenTasks: 500,
  serviceTasks: 200,
  tourCases: 500,
  contacts: 100,
  visits: 60,
  toPay: 20,
  childrenToEnrol: 300,
  closures: 60,
  supplierLots: 20,
  stockLosses: 20,
} as const
