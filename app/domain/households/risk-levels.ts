/** Source: CPIMS+ (primeroIMS/primero), lookup `risk_level`. High risk makes follow-up contacts monthly. */
export const riskLevels = ['high', 'medium', 'low'] as const
export type RiskLevel = (typeof riskLevels)[number]
