type RegisterGridProps = {
  caption: string
  nameHead: string
  days: readonly { key: string; number: string; weekday: string; closed: boolean }[]
  rows: readonly { key: string; title: string; detail?: string }[]
}

/** A register with empty boxes, filled in by hand: a row a child, a column a day. */
export function RegisterGrid({ caption, nameHead, days, rows }: RegisterGridProps) {
  return (
    <div className="table-box" {...scrolls(caption)}>
      <table className="register-grid">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{nameHead}</th>
            {days.map(({ key, number, weekday, closed }) => (
              <th key={key} scope="col" className={closed ? 'closed' : undefined}>
                {weekday}
                <b>{number}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.title}
                {row.detail ? <span className="tiny muted"> {row.detail}</span> : null}
              </th>
              {days.map(({ key, closed }) => (
                <td key={key} className={closed ? 'closed' : undefined} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Wider than a phone: what scrolls takes the focus and has a name. */
function scrolls(label: string) {
  return { tabIndex: 0, role: 'region', 'aria-label': label }
}
