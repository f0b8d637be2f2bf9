import { Refused } from '~/domain/refused'
import type { LeftOutReason } from '~/domain/supplies/supply-words'
import type { ChildToSupply } from './children-to-supply.server'

type Choice = { childId: string; asked: boolean; why?: LeftOutReason | undefined }
type Asked = ChildToSupply & { caregiverId: string }

/**
 * The children who are asked for, and those left out with why. A child with a request already, or without a carer, is
 * left out by itself when nothing is asked for them.
 *
 * @throws {Refused} 409 a child has a request already, or stands no longer on the list; 422 nobody asked for, a child
 * without a carer, one left out without a reason
 */
export function chosenChildren(children: readonly ChildToSupply[], choices: readonly Choice[]) {
  const asked: Asked[] = []
  const leftOut: { childId: string; why: LeftOutReason }[] = []
  if (choices.some(({ childId }) => !children.some(({ id }) => id === childId)))
    throw new Refused('group-changed-meanwhile', 409)
  for (const child of children) {
    const choice = choices.find(({ childId }) => childId === child.id)
    if (!choice) throw new Refused('group-changed-meanwhile', 409)
    const { openKit, caregiverId } = child
    if (!choice.asked) {
      if (choice.why) leftOut.push({ childId: child.id, why: choice.why })
      else if (openKit === null && caregiverId !== null) throw new Refused('left-out-why', 422)
      continue
    }
    if (openKit !== null) throw new Refused('child-has-request', 409, { number: openKit.number })
    if (caregiverId === null) throw new Refused('child-without-carer', 422, { code: child.code })
    asked.push({ ...child, caregiverId })
  }
  if (asked.length === 0) throw new Refused('no-child-asked', 422)
  return { asked, leftOut }
}
