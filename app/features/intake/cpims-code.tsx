import { Fragment } from 'react'

/** A code of CPIMS+ beside its word; long ones may break after each part. */
export function CpimsCode({ code }: { code: string | null }) {
  return (
    <span className="mono tiny">
      {(code ?? '').split('_').map((part, index) => (
        <Fragment key={index}>
          {index > 0 ? (
            <>
              _<wbr />
            </>
          ) : null}
          {part}
        </Fragment>
      ))}
    </span>
  )
}
