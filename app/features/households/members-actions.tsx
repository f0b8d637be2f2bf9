import { useT } from '~/i18n/language'
import { ButtonLink } from '~/ui/button'
import { Row } from '~/ui/page'

/** What can be done from the list of members. */
export function MembersActions({ householdId, mayEdit }: { householdId: string; mayEdit: boolean }) {
  const t = useT()
  const household = `/households/${householdId}`
  return (
    <Row wrap>
      <ButtonLink href={`${household}/consents`} icon="shield">
        {t('members.consents')}
      </ButtonLink>
      {mayEdit ? (
        <>
          <ButtonLink href={`${household}/risk/new`} icon="flag">
            {t('members.risk')}
          </ButtonLink>
          <ButtonLink href={`${household}/edit`} icon="edit">
            {t('members.editHousehold')}
          </ButtonLink>
          <ButtonLink href={`${household}/members/new`} tone="go" icon="plus">
            {t('member.addTitle')}
          </ButtonLink>
        </>
      ) : null}
    </Row>
  )
}
