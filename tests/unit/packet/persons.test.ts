import { expect, test } from 'vitest'
import { personsCheck } from '~/features/packet/verifier/persons.js'

const at = (hour: number) => `2026-11-18T${String(hour).padStart(2, '0')}:00:00.000Z`

/** One kit on its whole way, every step by somebody else. */
function honest() {
  const approval = {
    versionId: 'v2',
    outcome: 'approved',
    voided: null as object | null,
    onBehalfOfId: null as string | null,
  }
  return {
    kit: { requestedById: 'asker' },
    versions: [
      { id: 'v1', createdById: 'asker', createdAt: at(1), submittedById: 'asker', submittedAt: at(1) },
      { id: 'v2', createdById: 'writer', createdAt: at(3), submittedById: 'submitter', submittedAt: at(3) },
    ],
    decisions: [
      { ...approval, versionId: 'v1', voided: {}, decidedById: 'early', decidedAt: at(2), completes: true },
      { ...approval, decidedById: 'first', decidedAt: at(5), completes: false },
      {
        ...approval,
        decidedById: 'second',
        onBehalfOfId: 'absent' as string | null,
        decidedAt: at(6),
        completes: true,
      },
    ],
    committees: [
      {
        ...{
          versionId: 'v2',
          outcome: 'approved',
          recordedAt: at(4),
          recused: [2],
          sitting: { recordedById: 'clerk' },
        },
        members: [
          { position: 1, userId: 'member' },
          { position: 2, userId: 'asker' },
          { position: 3, userId: null },
        ],
      },
    ],
    purchases: [
      {
        id: 'lot',
        choices: [{ chosenById: 'chooser', chosenAt: at(7) }],
        receipts: [{ receivedById: 'receiver', recordedAt: at(8) }],
      },
    ],
    payments: [
      {
        ...{ lotId: 'lot', paidById: 'payer', paidAt: at(9) },
        refunds: [{ recordedById: 'cashier', recordedAt: at(10) }],
      },
    ],
    handovers: [
      { versionId: 'v2', deliveredById: 'deliverer', recordedAt: at(11) },
      { versionId: 'v2', deliveredById: 'verifier', recordedAt: at(15) },
    ],
    returns: [{ recordedById: 'keeper', recordedAt: at(12) }],
    verifications: [{ verifiedById: 'verifier', recordedAt: at(12) }],
    losses: [{ reportedById: 'reporter', reportedAt: at(13), decision: { decidedById: 'judge', decidedAt: at(14) } }],
    endings: [{ endedById: 'ender', endedAt: at(16) }],
  }
}

test('a kit on whose way everybody was somebody else is in order, and what the rules allow is no fault', () => {
  expect(personsCheck(honest())).toMatchObject({ state: 'ok', places: [] })
  const rewritten = honest()
  rewritten.versions[1] = { ...made(rewritten.versions, 1), createdById: 'early' }
  expect(personsCheck(rewritten).places).toEqual([])
})

type Packet = ReturnType<typeof honest>

const forged: [string, (packet: Packet) => void, [string, string], string][] = [
  ['requested and approved', ({ kit }) => (kit.requestedById = 'first'), ['request', 'approve'], 'first'],
  ['wrote a version', ({ versions }) => (made(versions, 1).createdById = 'second'), ['request', 'approve'], 'second'],
  ['wrote the first', ({ versions }) => (made(versions, 0).createdById = 'second'), ['request', 'approve'], 'second'],
  ['submitted it', ({ versions }) => (made(versions, 1).submittedById = 'second'), ['request', 'approve'], 'second'],
  ['was stood for', ({ kit }) => (kit.requestedById = 'absent'), ['request', 'approve'], 'absent'],
  ['approved twice', ({ decisions }) => (made(decisions, 2).decidedById = 'first'), ['approve', 'approve'], 'first'],
  [
    'through a stand-in',
    ({ decisions }) => (made(decisions, 2).onBehalfOfId = 'first'),
    ['approve', 'approve'],
    'first',
  ],
  ['sat on it', ({ versions }) => (made(versions, 0).createdById = 'member'), ['request', 'committee'], 'member'],
  ['recorded it', ({ decisions }) => (made(decisions, 2).decidedById = 'clerk'), ['committee', 'approve'], 'clerk'],
  ['chose', ({ versions }) => (made(versions, 0).createdById = 'chooser'), ['request', 'choose'], 'chooser'],
  [
    'chose, approved before',
    ({ decisions }) => (made(decisions, 0).decidedById = 'chooser'),
    ['approve', 'choose'],
    'chooser',
  ],
  ['paid', ({ versions }) => (made(versions, 1).submittedById = 'payer'), ['request', 'pay'], 'payer'],
  ['paid, approved', ({ decisions }) => (made(decisions, 1).decidedById = 'payer'), ['approve', 'pay'], 'payer'],
  ['paid, received', ({ payments }) => (made(payments, 0).paidById = 'receiver'), ['receive', 'pay'], 'receiver'],
  ['paid, handed over', ({ payments }) => (made(payments, 0).paidById = 'deliverer'), ['handOver', 'pay'], 'deliverer'],
  ['paid, money back', ({ payments }) => (made(payments, 0).paidById = 'cashier'), ['refund', 'pay'], 'cashier'],
  [
    'handed over',
    ({ versions }) => (made(versions, 0).submittedById = 'deliverer'),
    ['request', 'handOver'],
    'deliverer',
  ],
  ['approved', ({ decisions }) => (made(decisions, 1).decidedById = 'deliverer'), ['approve', 'handOver'], 'deliverer'],
  [
    'stood for',
    ({ decisions }) => (made(decisions, 2).onBehalfOfId = 'deliverer'),
    ['approve', 'handOver'],
    'deliverer',
  ],
  ['sat', ({ handovers }) => (made(handovers, 0).deliveredById = 'member'), ['committee', 'handOver'], 'member'],
  [
    'verified',
    ({ verifications }) => (made(verifications, 0).verifiedById = 'deliverer'),
    ['handOver', 'verify'],
    'deliverer',
  ],
  ['took back', ({ returns }) => (made(returns, 0).recordedById = 'deliverer'), ['handOver', 'takeBack'], 'deliverer'],
  ['own loss', ({ losses }) => (made(losses, 0).reportedById = 'judge'), ['reportLoss', 'decideLoss'], 'judge'],
  ['own request lost', ({ versions }) => (made(versions, 1).createdById = 'judge'), ['request', 'decideLoss'], 'judge'],
  [
    'own handover lost',
    ({ handovers }) => (made(handovers, 0).deliveredById = 'judge'),
    ['handOver', 'decideLoss'],
    'judge',
  ],
  ['own rest', ({ endings }) => (made(endings, 0).endedById = 'deliverer'), ['handOver', 'end'], 'deliverer'],
]

test.each(forged)('one person: %s', (_, forge, duties, by) => {
  const packet = honest()
  forge(packet)
  const { state, places } = personsCheck(packet)
  expect(state).toBe('no')
  expect(places).toContainEqual({ duties, by })
})

function made<Row>(rows: Row[], index: number): Row {
  const row = rows[index]
  if (row === undefined) throw new Error('There is no such row.')
  return row
}
