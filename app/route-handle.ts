import type { MessageKey } from './i18n/translator'
import type { Action } from './domain/access/rights'

/** What each route declares; a route without it fails the access test. */
export type RouteHandle = {
  /** The right that opens it; `public` needs no session, `signedIn` any full one, `stage` a session below full. */
  access: Action | 'public' | 'signedIn' | 'stage'
  /** Its deed decides on money or opens an account: a second factor shown a moment ago is asked for first. */
  fresh?: true
  /** What the address names, when it names one thing; somebody else's answers like a missing one. */
  object?:
    | 'import'
    | 'caseloadMove'
    | 'supplyRound'
    | 'enrolmentBatch'
    | 'household'
    | 'person'
    | 'task'
    | 'kit'
    | 'receipt'
    | 'classHandover'
    | 'storedFile'
    | 'loss'
    | 'business'
    | 'group'
    | 'child'
    | 'milestone'
    | 'interview'
    | 'user'
    | 'enrolmentLink'
    | 'meeting'
    | 'closure'
    | 'schoolClosure'
    | 'stipendReport'
    | 'lightCheck'
    | 'alert'
    | ProgrammeObject
  /** What the browser's tab and history show: a page's kind, never a name. */
  title?: MessageKey
  /** Pages that are read or plainly filled in carry no script; React hydrates only where a page says so. */
  scripts?: true
  /** Field pages bring their own frame. */
  frame?: 'office' | 'field' | 'bare'
  /** The entry of the top bar this page belongs to. */
  nav?:
    | 'home'
    | 'centre'
    | 'tour'
    | 'households'
    | 'kits'
    | 'field'
    | 'surveys'
    | 'programme'
    | 'outcomes'
    | 'settings'
    | 'meeting'
    | 'inbox'
    | 'funds'
    | 'procurement'
    | 'stock'
    | 'audit'
}

/** What belongs to the whole programme and to no case: the same for everybody who may open it at all. */
export type ProgrammeObject =
  | 'setting'
  | 'settingProposal'
  | 'template'
  | 'school'
  | 'tutoringGroup'
  | 'commune'
  | 'kitType'
  | 'calendarPeriod'
  | 'programmeClosure'
  | 'focalPoint'
  | 'grant'
  | 'budgetLine'
  | 'budgetMove'
  | 'committee'
  | 'supplier'
  | 'tieLifting'
  | 'lot'
  | 'store'
  | 'stockLoss'
  | 'payment'
  | 'kitToPay'
  | 'delegation'
  | 'packet'
