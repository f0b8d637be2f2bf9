import { z } from 'zod'
import { ROLES } from '~/domain/access/roles'
import { formId, name, oneOf, text } from '~/forms/fields'

const details = {
  displayName: name(80),
  role: oneOf(ROLES),
  supervisorId: z.uuid('form.choose').optional(),
}

export const newStaffForm = z.object({
  id: formId(),
  username: text(40).pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, 'settings.usernameShape')),
  ...details,
})
export type NewStaffForm = z.output<typeof newStaffForm>

export const editStaffForm = z.object({ seen: z.string({ error: 'form.reload' }), ...details })
export type EditStaffForm = z.output<typeof editStaffForm>
