import { eq } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { v5 as uuidv5 } from 'uuid'
import { concernAdditions, concerns } from '#db/schema/index'
import type { Db } from '#db/store'
import { Refused } from '~/domain/refused'
import type { Context } from '~/server/context.server'
import { recordEvent } from '~/server/record-event.server'
import { keepNamed } from './keep-named.server'
import type { WorryForm } from './raise-concern.server'

type Kept = typeof concerns.$inferSelect

/**
 * The same form with other content, from a phone that went back a page: what is new in it is added to the worry, and a
 * child who is in danger now is answered sooner. Nothing that was told before is changed.
 *
 * @throws {Refused} 409 another child, kind or day: that is another worry
 */
export async function worrySentAgain(
  tx: Db,
  { actor, now }: Context,
  kept: Kept,
  form: WorryForm,
  answerBy: (inDanger: boolean) => Promise<Date>,
) {
  if (isAnother(kept, form)) throw new Refused('already-sent', 409)
  const added = await addNews(tx, kept, form, now)
  const sooner = form.inDanger && !kept.inDanger
  const contact = form.reporterContact ?? kept.reporterContact
  if (sooner || contact !== kept.reporterContact) {
    const by = sooner ? await answerBy(true) : kept.answerBy
    await tx
      .update(concerns)
      .set({
        inDanger: kept.inDanger || form.inDanger,
        reporterContact: contact,
        answerBy: by < kept.answerBy ? by : kept.answerBy,
      })
      .where(eq(concerns.id, kept.id))
  }
  if (!added && !sooner && contact === kept.reporterContact) return
  await recordEvent(tx, { actor, now, action: 'concern.added', subjects: [{ kind: 'concern', id: kept.id }] })
}

function isAnother(kept: Kept, { kind, personId, since }: WorryForm) {
  const child = personId !== undefined && kept.personId !== null && personId !== kept.personId
  return kind !== kept.kind || child || (since !== undefined && since !== kept.since)
}

async function addNews(tx: Db, kept: Kept, form: WorryForm, now: Date) {
  const news = (field: 'aboutWords' | 'words' | 'namedWords' | 'namedUserId') =>
    form[field] === kept[field] ? null : (form[field] ?? null)
  const texts = [news('aboutWords'), news('words')].flatMap((text) => text ?? [])
  const named = { namedUserId: news('namedUserId'), namedWords: news('namedWords') }
  if (texts.length === 0 && named.namedUserId === null && named.namedWords === null) return false
  const content = createHash('sha256')
    .update(JSON.stringify([texts, named]))
    .digest('hex')
  const [added] = await tx
    .insert(concernAdditions)
    .values({
      id: uuidv5(content, kept.id),
      concernId: kept.id,
      words: texts.length > 0 ? texts.join('\n') : '…',
      ...named,
      addedAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: concernAdditions.id })
  if (!added) return false
  await keepNamed(tx, kept.id, { ...named, texts })
  return true
}
