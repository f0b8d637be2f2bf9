import type { DrawnDependency } from './timeline-layout'

type Props = { dependencies: DrawnDependency[] }

/** Solid when kept, dashed when open or threatened; an arrow where it arrives. */
export function DependencyLines({ dependencies }: Props) {
  return (
    <g>
      {dependencies.map((drawn) => (
        <g key={drawn.dependency.id} className={`tl-dependency tl-${drawn.dependency.state}`}>
          <path d={curve(drawn)} className="tl-dependency-line" />
          <path d={arrow(drawn)} />
        </g>
      ))}
    </g>
  )
}

/** The words on the line, over everything the line crosses. */
export function DependencyLabels({ dependencies }: Props) {
  return (
    <g>
      {dependencies
        .filter((drawn) => drawn.dependency.label)
        .map((drawn) => (
          <g key={drawn.dependency.id} className={`tl-dependency tl-${drawn.dependency.state}`}>
            <rect
              x={drawn.left}
              y={drawn.y - 9}
              width={drawn.right - drawn.left}
              height="18"
              rx="9"
              className="tl-pill"
            />
            <text x={drawn.middle} y={drawn.y + 4} textAnchor="middle" className="tl-small">
              {drawn.dependency.label}
            </text>
          </g>
        ))}
    </g>
  )
}

/** Down from the one mark, level with its words, and on to the other. */
function curve({ from, to, y, middle }: DrawnDependency) {
  const leave = from.y < y ? from.y + 11 : from.y - 11
  const arrive = to.y < y ? to.y + 13 : to.y - 13
  const turn = from.y < y ? y - 14 : y + 14
  const turnBack = to.y < y ? y - 14 : y + 14
  return `M${from.x} ${leave}V${turn}Q${from.x} ${y} ${middle} ${y}Q${to.x} ${y} ${to.x} ${turnBack}V${arrive}`
}

function arrow({ to, y }: DrawnDependency) {
  return to.y < y ? `M${to.x - 4} ${to.y + 18}l4-5 4 5` : `M${to.x - 4} ${to.y - 18}l4 5 4-5`
}
