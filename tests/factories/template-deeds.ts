import { v7 as uuidv7 } from 'uuid'
import type { MilestoneNumbers } from '~/domain/settings/milestone-numbers'
import { adoptTemplate } from '~/features/settings/adopt-template.server'
import { changeDraft } from '~/features/settings/change-draft.server'
import { draftTemplate } from '~/features/settings/draft-template.server'
import { templatePage } from '~/features/settings/template-page.server'
import { tryTemplate } from '~/features/settings/try-template.server'
import type { Context } from '~/server/context.server'

/** From a draft to a version in force, as an administrator and another person bring it there. */
export function templateDeeds({ administrator, lead }: { administrator: () => Context; lead: () => Context }) {
  async function drafted(kind: 'milestones' | 'links' = 'milestones') {
    const id = uuidv7()
    await draftTemplate(administrator(), { id, kind })
    return id
  }

  async function pageOf(id: string) {
    const page = await templatePage(administrator(), id)
    if (!page) throw new Error('there is no such version')
    return page
  }

  async function change(id: string, code: string, numbers: Partial<MilestoneNumbers>, context = administrator()) {
    const { seen, milestones } = await pageOf(id)
    const rows = milestones.map((row) => (row.code === code ? { ...row, ...numbers } : row))
    await changeDraft(context, id, { kind: 'milestones', seen, rows })
  }

  async function tried(id: string, verdict: 'fits' | 'doesNotFit' = 'fits', context = administrator()) {
    await tryTemplate(context, id, { id: uuidv7(), seen: (await pageOf(id)).seen, verdict })
  }

  async function adopted(id: string, validFrom = '2026-11-19', context = lead()) {
    await adoptTemplate(context, id, { seen: (await pageOf(id)).seen, validFrom })
  }

  async function inForce(numbers: Partial<MilestoneNumbers>, code = 'M2') {
    const id = await drafted()
    await change(id, code, numbers)
    await tried(id)
    await adopted(id)
    return id
  }

  return { drafted, pageOf, change, tried, adopted, inForce }
}
