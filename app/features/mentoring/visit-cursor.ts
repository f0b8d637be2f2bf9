import { isCivilDate, type CivilDate } from '~/domain/dates'

export type VisitCursor = { dueOn: CivilDate; id: string }

/** Where a page of visits starts, out of an address; null for anything else. */
export function visitCursor(text: string | null): VisitCursor | null {
  const [dueOn = '', id = ''] = (text ?? '').split('_')
  return isCivilDate(dueOn) && /^[0-9a-f-]{36}$/.test(id) ? { dueOn, id } : null
}

export function visitCursorText({ dueOn, businessId }: { dueOn: CivilDate; businessId: string }) {
  return `${dueOn}_${businessId}`
}
