import { setImmediate } from 'node:timers/promises'
import { logFailure } from '~/server/log.server'
import type { Context } from '~/server/context.server'
import { bringInPart } from './bring-in-part.server'
import type { ImportVerbs } from './import-verbs'
import { takeBackPart } from './take-back-part.server'
import { begin, end } from './under-way.server'

/**
 * Goes on with an import or its undoing where it stopped, part by part, until it is done. Each part is one transaction;
 * between two, everybody else's requests have their turn.
 */
export async function continueImport(context: Context, id: string, verbs: ImportVerbs) {
  if (!begin(id)) return
  try {
    let more = true
    while (more) {
      more = (await bringInPart(context, id, verbs)) || (await takeBackPart(context, id, verbs))
      await setImmediate()
    }
  } finally {
    end(id)
  }
}

/** The same without waiting for it: the page shows how far it is, and takes it up again after a restart. */
export function continueInBackground(context: Context, id: string, verbs: ImportVerbs) {
  continueImport(context, id, verbs).catch((error: unknown) => {
    logFailure(error, undefined)
  })
}
