/** How a business started with the kit is measured at a visit: takings less costs, or animals alive and their value. */
export const kitMeasures = ['trade', 'livestock'] as const
export type KitMeasure = (typeof kitMeasures)[number]
