import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { submit } from './support/fill-in'
import { signedIn } from './support/people'

for (const javaScriptEnabled of [true, false]) {
  test(`an officer works on an alert ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({ browser }, {
    project,
  }) => {
    test.skip(project.name !== 'desktop', 'An officer’s day is a laptop’s.')
    const officer = await signedIn(browser, 'officer', { javaScriptEnabled })
    await officer.goto('/alerts')
    if (javaScriptEnabled) await expectAccessible(officer)
    const first = officer.locator('#content a[href^="/alerts/"]').first()
    const address = (await first.getAttribute('href')) ?? ''
    await officer.goto(address)
    if (javaScriptEnabled) await expectAccessible(officer)
    await officer.goto(`${address}/acts/new`)
    if (javaScriptEnabled) await expectAccessible(officer)
    await officer.locator('[name=deed][value=spokeWithSchool]').check({ force: true })
    await submit(officer)
    await expect(officer).toHaveURL(new RegExp(`${address}$`))

    const household = await officer.locator('#content a[href^="/households/"]').first().getAttribute('href')
    await officer.goto(household ?? '')
    await expect(officer.locator(`#content a[href="${address}"]`)).toBeVisible()
    await officer.goto(`${address}/closure`)
    if (javaScriptEnabled) await expectAccessible(officer)
    await expect(officer.locator('[name=reason]')).toHaveAttribute('required', '')
    await officer.context().close()
  })
}
