import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataTable } from '~/ui/data-table'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { Timeline } from '~/ui/timeline/timeline'
import { denseTimeline } from './fixtures/household-timeline'

test('a field ties its hint and its error to the control', () => {
  const html = renderToStaticMarkup(<TextField name="village" label="Village" hint="Nom" error="Manque" required />)
  expect(html).toContain('<label for="village">')
  expect(html).toContain('aria-describedby="village-hint village-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('id="village-error"')
})

test('the summary of errors takes the focus without a script and leads to the fields', () => {
  const html = renderToStaticMarkup(
    <ErrorSummary title="Erreurs" errors={[{ fieldId: 'village', message: 'Manque' }]} />,
  )
  expect(html).toContain('autofocus=""')
  expect(html).toContain('tabindex="-1"')
  expect(html).toContain('href="#village"')
})

test('cells carry their heading for the card form, row headings do not', () => {
  const columns = [
    { key: 'name', head: 'Nom', rowHead: true, cell: (row: string) => row },
    { key: 'size', head: 'Taille', kind: 'number' as const, cell: (row: string) => row.length },
  ]
  const html = renderToStaticMarkup(
    <DataTable caption="Noms" columns={columns} rows={['Aïcha']} rowKey={(row) => row} />,
  )
  expect(html).toContain('<th scope="row">Aïcha</th>')
  expect(html).toContain('<td class="num" data-label="Taille">5</td>')
})

test('the timeline needs no style attribute, links its milestones and says every state in words', () => {
  const html = renderToStaticMarkup(<Timeline {...denseTimeline()} />)
  expect(html).not.toMatch(/\sstyle=/)
  expect(html).toContain('role="group"')
  expect(html).toContain('aria-label="Acte de naissance de l’enfant · 01/09 · en retard"')
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test('without links the drawing is one picture', () => {
  const bare = denseTimeline()
  for (const lane of bare.lanes)
    for (const row of lane.rows) for (const milestone of row.milestones) delete milestone.href
  expect(renderToStaticMarkup(<Timeline {...bare} />)).toContain('role="img"')
})
