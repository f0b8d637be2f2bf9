import { v7 as uuidv7 } from 'uuid'
import { answerFocalPoint } from '~/features/concerns/answer-focal-point.server'
import { nameFocalPoint } from '~/features/concerns/name-focal-point.server'
import type { Username } from './accounts'
import type { SimulatedDeed, Staff } from './simulated-deeds.server'

/** Two, so that neither is alone and a worry about one of them has somebody to go to. */
export const focalPoints = ['officer3', 'mentor2'] as const satisfies Username[]

export function focalPointDeeds(staff: Staff): SimulatedDeed[] {
  const on = '2022-01-02'
  return focalPoints.flatMap((username) => {
    const id = uuidv7()
    return [
      {
        on,
        by: 'admin',
        what: 'propose a focal point',
        run: (context) => nameFocalPoint(context, { id, userId: staff[username].id, fromOn: on }),
      },
      {
        on,
        by: 'lead',
        what: 'confirm a focal point',
        run: (context) => answerFocalPoint(context, id, { outcome: 'confirmed' }),
      },
    ] satisfies SimulatedDeed[]
  })
}
