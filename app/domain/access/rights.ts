import type { Role } from './roles'

/** What is in a scope exists for the actor; nothing else does. `open`: own, and what waits for a decision. */
export type Scope = 'own' | 'team' | 'open' | 'all' | 'none'

export const actions = [
  'household.read',
  'household.register',
  'plan.edit',
  'gate.waive',
  'kit.read',
  'kit.request',
  'kit.decide',
  'kit.deliver',
  'businessPlan.decide',
  'business.read',
  'visit.log',
  'child.read',
  'schooling.record',
  'supplies.handOut',
  'session.log',
  'level.check',
  'survey.answer',
  'survey.read',
  'programme.read',
  'people.administer',
  'settings.read',
  'ceiling.set',
  'ceiling.propose',
  'settings.edit',
  'template.read',
  'template.edit',
  'template.adopt',
  'template.try',
  'intake.read',
  'intake.record',
  'contact.record',
  'tour.read',
  'task.read',
  'task.handOver',
  'stipend.report',
  'stipend.read',
  'spotCheck.record',
  'concern.raise',
  'alert.read',
  'alert.act',
  'team.read',
  'meeting.hold',
  'claim.read',
  'claim.add',
  'case.askClosure',
  'case.approveClosure',
  'case.takeBackClosure',
  'case.reopen',
  'import.run',
  'caseload.reassign',
] as const
export type Action = (typeof actions)[number]

type Row = Partial<Record<Role, Scope>>

/**
 * Role × action × scope; what is not named is `none`. Rules ask it, and the where-clauses of readings are built from it.
 * Source: docs/programme-rules.md §5.
 */
const rights: Record<Action, Row> = {
  'household.read': { officer: 'own', lead: 'team' },
  'household.register': { officer: 'own' },
  'plan.edit': { officer: 'own' },
  'gate.waive': { lead: 'team' },
  'kit.read': { officer: 'open', mentor: 'own', lead: 'open' },
  'kit.request': { officer: 'own' },
  'kit.decide': { officer: 'open', lead: 'open' },
  'kit.deliver': { officer: 'own', mentor: 'own' },
  'businessPlan.decide': { officer: 'own', lead: 'team' },
  'business.read': { officer: 'own', mentor: 'own', lead: 'team' },
  'visit.log': { officer: 'own', mentor: 'own' },
  'child.read': { officer: 'own', tutor: 'own', lead: 'team' },
  'schooling.record': { officer: 'own', tutor: 'own' },
  'supplies.handOut': { officer: 'own', tutor: 'own' },
  'session.log': { officer: 'own', tutor: 'own' },
  'level.check': { officer: 'own', tutor: 'own' },
  'survey.answer': { officer: 'own', mentor: 'own' },
  'survey.read': { officer: 'own', mentor: 'own', lead: 'team' },
  'programme.read': { lead: 'all', auditor: 'all' },
  'people.administer': { administrator: 'all' },
  'settings.read': { administrator: 'all' },
  'ceiling.set': { administrator: 'all' },
  'ceiling.propose': { lead: 'all', administrator: 'all' },
  'settings.edit': { administrator: 'all' },
  'template.read': { lead: 'all', administrator: 'all' },
  'template.edit': { administrator: 'all' },
  'template.adopt': { lead: 'all', administrator: 'all' },
  'template.try': { officer: 'own', lead: 'team' },
  'intake.read': { officer: 'own', lead: 'team' },
  'intake.record': { officer: 'own' },
  'contact.record': { officer: 'own' },
  'tour.read': { officer: 'own' },
  'task.read': { officer: 'own', tutor: 'own', mentor: 'own', lead: 'team' },
  'task.handOver': { officer: 'own', tutor: 'own', mentor: 'own', lead: 'team' },
  'stipend.report': { tutor: 'own' },
  'stipend.read': { officer: 'own', tutor: 'own', lead: 'team' },
  'spotCheck.record': { officer: 'own' },
  'concern.raise': {
    officer: 'own',
    tutor: 'own',
    mentor: 'own',
    lead: 'team',
    administrator: 'all',
    auditor: 'all',
  },
  'alert.read': { officer: 'own', lead: 'team' },
  'alert.act': { officer: 'own', lead: 'team' },
  'team.read': { lead: 'team' },
  'meeting.hold': { lead: 'team' },
  'claim.read': { lead: 'all', administrator: 'all', auditor: 'all' },
  'claim.add': { lead: 'all', administrator: 'all' },
  'case.askClosure': { officer: 'own' },
  'case.approveClosure': { lead: 'team' },
  'case.takeBackClosure': { officer: 'own', lead: 'team' },
  'case.reopen': { officer: 'own', lead: 'team' },
  'import.run': { officer: 'own' },
  'caseload.reassign': { lead: 'team' },
}

export function scopeOf(role: Role, action: Action): Scope {
  return rights[action][role] ?? 'none'
}

export function mayEver(role: Role, action: Action): boolean {
  return scopeOf(role, action) !== 'none'
}
