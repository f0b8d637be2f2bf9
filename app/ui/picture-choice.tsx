import type { ReactNode } from 'react'
import { ChoiceField } from './choice-field'
import type { ChoiceFieldProps } from './choice-field'
import { Icon } from './icon'
import type { IconName } from './icon'

type PictureChoiceProps = ChoiceFieldProps & {
  options: readonly { value: string; label: ReactNode; icon?: IconName; big?: ReactNode }[]
  columns?: 2 | 3
  defaultValue?: string
}

/** One of a few, chosen almost without reading: a picture or a big word over a small one. */
export function PictureChoice({ options, columns = 3, defaultValue, ...field }: PictureChoiceProps) {
  return (
    <ChoiceField {...field}>
      <div className={columns === 2 ? 'pics pics-2' : 'pics'}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={field.name}
              value={option.value}
              required={field.required}
              defaultChecked={option.value === defaultValue}
            />
            {option.icon ? <Icon name={option.icon} size="xl" /> : null}
            {option.big ? <b>{option.big}</b> : null}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </ChoiceField>
  )
}
