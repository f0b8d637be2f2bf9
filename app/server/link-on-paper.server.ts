import { eq } from 'drizzle-orm'
import { eventSeals } from '#db/schema/index'
import type { Db } from '#db/store'
import { parsePaperLink, type PaperLink } from '~/domain/audit/paper-link'
import { shortCode } from '~/domain/text/short-code'

export type LinkOnPaper =
  | { stands: 'unreadable' }
  | (PaperLink & { stands: 'yes'; sealedAt: string })
  | (PaperLink & { stands: 'otherCode' | 'notThere' })

/** Whether the position and code that a paper bears stand in the audit chain. */
export async function linkOnPaper(db: Db, typed: string): Promise<LinkOnPaper> {
  const paper = parsePaperLink(typed)
  if (!paper) return { stands: 'unreadable' }
  const [link] = await db
    .select({ hash: eventSeals.chainHash, sealedAt: eventSeals.sealedAt })
    .from(eventSeals)
    .where(eq(eventSeals.position, paper.position))
  if (!link) return { ...paper, stands: 'notThere' }
  if (shortCode(link.hash) !== paper.code) return { ...paper, stands: 'otherCode' }
  return { ...paper, stands: 'yes', sealedAt: link.sealedAt.toISOString() }
}
