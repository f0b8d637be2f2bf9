import { Refused } from '../app/domain/refused'

/** The refusals that only the database can make for certain, by the name of the constraint that makes them. */
const REFUSALS: Record<string, string> = {
  kit_decisions_version_step: 'already-decided',
  milestone_completions_revision: 'already-completed',
  users_username: 'username-taken',
  enrolments_one_active: 'already-enrolled',
  kits_number: 'try-again',
  households_case_number: 'try-again',
  suppliers_name: 'supplier-known',
  stores_name: 'store-known',
  stock_balances_quantity: 'try-again',
  payments_number: 'try-again',
  grants_reference: 'grant-reference-taken',
  budget_lines_code: 'line-code-taken',
  budget_lines_not_overspent: 'budget-line-short',
  grants_not_overallotted: 'try-again',
}

/**
 * The sentence for a constraint that said no. Two of what may be there once, which no rule foresaw, is a form that came
 * twice or crossed another: it can be sent again. Anything else is returned as it came.
 */
export function asRefusal(error: unknown): unknown {
  const name = constraintOf(error)
  const reason = name === undefined ? undefined : REFUSALS[name]
  if (reason !== undefined) return new Refused(reason, 409)
  return isTwice(error) ? new Refused('try-again', 409) : error
}

function constraintOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint
  const checked = /^CHECK constraint failed: (\w+)$/.exec(error.message)
  if (checked) return checked[1]
  const named = /^UNIQUE constraint failed: (?:index '(\w+)'|(.+))$/.exec(error.message)
  if (named) return named[1] ?? uniqueOn(named[2] ?? '')
  return constraintOf(error.cause)
}

/** 23505 is PostgreSQL's unique violation; a primary key is one too. */
function isTwice(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? error.code : undefined
  const codes: unknown[] = ['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']
  return codes.includes(code) || isTwice(error.cause)
}

/** SQLite names the columns and not the index. */
const COLUMNS: Record<string, string> = {
  'kit_decisions.version_id, kit_decisions.step': 'kit_decisions_version_step',
  'milestone_completions.milestone_id, milestone_completions.revision': 'milestone_completions_revision',
  'users.username': 'users_username',
  'enrolments.person_id, enrolments.school_year': 'enrolments_one_active',
  'kits.number': 'kits_number',
  'households.case_number': 'households_case_number',
  'suppliers.name_key': 'suppliers_name',
  'stores.name': 'stores_name',
  'payments.number': 'payments_number',
  'grants.reference': 'grants_reference',
  'budget_lines.grant_id, budget_lines.code': 'budget_lines_code',
}

function uniqueOn(columns: string) {
  return COLUMNS[columns]
}
