import { FieldError } from './field-error'
import { Button } from './button'

type SignaturePadProps = {
  name: string
  id: string
  label: string
  clearWord: string
  defaultValue?: string | undefined
  error?: string | undefined
}

/** A board to sign on with a finger; hidden until `public/field.js` shows it, for without it there is nothing to sign on. */
export function SignaturePad({ name, id, label, clearWord, defaultValue = '', error }: SignaturePadProps) {
  return (
    <div className={error ? 'field field-bad' : 'field'} id={id} tabIndex={-1} hidden data-signature>
      <p className="label">{label}</p>
      <input type="hidden" name={name} defaultValue={defaultValue} />
      <Signature path={defaultValue} label={label} isBoard />
      <Button type="button" tone="quiet" size="small" data-clear>
        {clearWord}
      </Button>
      <FieldError fieldId={id} error={error} />
    </div>
  )
}

/** The strokes of a hand, drawn as they were made. */
export function Signature({ path, label, isBoard = false }: { path: string; label: string; isBoard?: boolean }) {
  return (
    <svg
      className={isBoard ? 'signature-board' : 'signature'}
      viewBox="0 0 320 120"
      role="img"
      aria-label={label}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  )
}
