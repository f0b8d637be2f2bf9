import { fitText, textWidth } from './text-width'
import type { Milestone } from './timeline-data'

const widest = 172

/** The two lines under or over a mark, cut where they are too long, and the box they take. */
export function milestoneLabel({ id, label, dateLabel }: Milestone, x: number) {
  const title = fitText(label, widest, 12, 'bold')
  const date = fitText(dateLabel, widest, 11, 'bold')
  return { id, x, title, date, width: Math.max(textWidth(title, 12, 'bold'), textWidth(date, 11, 'bold')) }
}
