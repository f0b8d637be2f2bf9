import { desc, eq, inArray } from 'drizzle-orm'
import { disclosureRecalls, disclosures, exportedFiles, exportedHouseholds, users } from '#db/schema/index'
import { nigerDate } from '~/domain/dates'
import { consentInForce } from '~/domain/households/consent'
import type { Context } from '~/server/context.server'
import { readableHousehold } from '~/server/readable-household.server'
import { householdConsents } from './household-consents.server'

const shownFiles = 20

/** Who received what about a household, and the files it was counted in without a name; latest first. */
export async function disclosuresOfHousehold({ actor, store, now }: Context, householdId: string) {
  const db = store.query
  const readable = readableHousehold(db, actor, householdId)
  const [shared, files, answers] = await Promise.all([
    db
      .select({ disclosure: disclosures, recall: disclosureRecalls, sharedBy: users.displayName })
      .from(disclosures)
      .innerJoin(users, eq(users.id, disclosures.sharedById))
      .leftJoin(disclosureRecalls, eq(disclosureRecalls.disclosureId, disclosures.id))
      .where(inArray(disclosures.householdId, readable))
      .orderBy(desc(disclosures.sharedOn), desc(disclosures.id)),
    db
      .select({
        id: exportedFiles.id,
        kind: exportedFiles.kind,
        madeAt: exportedFiles.madeAt,
        madeBy: users.displayName,
      })
      .from(exportedHouseholds)
      .innerJoin(exportedFiles, eq(exportedFiles.id, exportedHouseholds.fileId))
      .innerJoin(users, eq(users.id, exportedFiles.madeById))
      .where(inArray(exportedHouseholds.householdId, readable))
      .orderBy(desc(exportedFiles.madeAt), desc(exportedFiles.id))
      .limit(shownFiles + 1),
    householdConsents(db, householdId),
  ])
  const today = nigerDate(now)
  return {
    shared: shared.map(({ disclosure, recall, sharedBy }) => ({
      ...disclosure,
      sharedBy,
      recall: recall && { toldOn: recall.toldOn, answer: recall.answer },
      /** It was taken back since: whoever received it is to be told. */
      toRecall: recall === null && disclosure.basis === null && !consentInForce(answers, disclosure.purpose, today),
    })),
    files: files.slice(0, shownFiles).map(({ madeAt, ...file }) => ({ ...file, madeOn: nigerDate(madeAt) })),
    moreFiles: files.length > shownFiles,
  }
}

export type HouseholdDisclosures = Awaited<ReturnType<typeof disclosuresOfHousehold>>
export type Disclosure = HouseholdDisclosures['shared'][number]
