import { useT } from '~/i18n/language'
import { Columns } from '~/ui/page'
import { Panel } from '~/ui/panel'
import { PipelineTable, type ShownStep } from './pipeline-table'

/** Both tracks of the programme side by side. */
export function PipelinePanel({ parents, childrens }: { parents: ShownStep[]; childrens: ShownStep[] }) {
  const t = useT()
  return (
    <Panel title={t('programme.pipelineTitle')} foot={t('programme.pipelineFoot')} flush>
      <Columns count={2}>
        <PipelineTable track="parents" steps={parents} />
        <PipelineTable track="children" steps={childrens} />
      </Columns>
    </Panel>
  )
}
