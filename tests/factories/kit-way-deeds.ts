import fc from 'fast-check'
import type { WayDeed } from './kit-way'

/** Every run begins with goods that came, were handed over, came back in part and were lost in part. */
export const beginning: readonly WayDeed[] = [
  { do: 'change', kit: 2, sacks: 3 },
  { do: 'approve', kit: 2 },
  { do: 'buy', by: 3, kits: 2 },
  ...[0, 1, 2].map((place) => ({ do: 'assign' as const, kit: place, to: 3 + place })),
  { do: 'receive', by: 4, lot: 0, quantities: [3, 2] },
  { do: 'handOver', kit: 0, by: 3, quantities: [2, 1], fromStore: true },
  { do: 'giveBack', kit: 0, by: 4, line: 0, quantity: 1, on: '2026-11-19' },
  { do: 'handOver', kit: 2, by: 5, quantities: [1, 0], fromStore: false },
  { do: 'lose', kit: 2, line: 0, quantity: 1 },
]

/** The first two are the officers, who may hardly anything here; the last three are logistics. */
const by = fc.oneof({ weight: 1, arbitrary: fc.nat(2) }, { weight: 9, arbitrary: fc.integer({ min: 3, max: 5 }) })
const lot = fc.nat(1)
const kit = fc.nat(2)
const quantities = fc.constantFrom<[number, number]>([1, 0], [1, 1], [2, 1], [3, 2], [0, 1])
const thing = { line: fc.nat(1), quantity: fc.integer({ min: 1, max: 2 }) }
const on = fc.constantFrom('2026-11-18', '2026-11-19')
/** Anything that may be done next. */
export const deed: fc.Arbitrary<WayDeed> = fc.oneof(
  fc.record({ do: fc.constant('buy' as const), by, kits: fc.nat(2) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('receive' as const), by, lot, quantities }) },
  fc.record({ do: fc.constant('closeShort' as const), by, lot }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pay' as const), by, lot }) },
  fc.record({ do: fc.constant('payDirectly' as const), by }),
  fc.record({ do: fc.constant('refund' as const), by, payment: fc.nat(1), share: fc.constantFrom(10, 100) }),
  fc.record({ do: fc.constant('change' as const), kit, sacks: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ do: fc.constant('approve' as const), kit }),
  fc.record({ do: fc.constant('end' as const), kit, by: fc.nat(5) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('giveBack' as const), kit, by, ...thing, on }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), kit, ...thing }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('assign' as const), kit, to: by }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('handOver' as const), kit, by, quantities, fromStore: fc.boolean() }),
  },
)
