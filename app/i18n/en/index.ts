import common from './common.json'
import errors from './errors.json'
import refused from './refused.json'
import signIn from './signIn.json'
import home from './home.json'
import households from './households.json'
import plans from './plans.json'
import kits from './kits.json'
import business from './business.json'
import schooling from './schooling.json'
import surveys from './surveys.json'
import outcomes from './outcomes.json'
import programme from './programme.json'
import settings from './settings.json'
import timeline from './timeline.json'
import intake from './intake.json'
import casework from './casework.json'
import mentoringDay from './mentoringDay.json'
import concerns from './concerns.json'
import alerts from './alerts.json'
import closure from './closure.json'
import consents from './consents.json'
import imports from './imports.json'
import comfort from './comfort.json'
import team from './team.json'
import administration from './administration.json'
import tutoring from './tutoring.json'
import funds from './funds.json'
import decisions from './decisions.json'
import catalogue from './catalogue.json'
import procurement from './procurement.json'
import payments from './payments.json'
import handover from './handover.json'
import losses from './losses.json'
import account from './account.json'
import audit from './audit.json'
import supplies from './supplies.json'
import committees from './committees.json'

export default {
  ...common,
  ...errors,
  ...refused,
  ...signIn,
  ...home,
  ...households,
  ...plans,
  ...kits,
  ...business,
  ...schooling,
  ...surveys,
  ...outcomes,
  ...programme,
  ...settings,
  ...timeline,
  ...intake,
  ...casework,
  ...mentoringDay,
  ...concerns,
  ...alerts,
  ...closure,
  ...consents,
  ...imports,
  ...comfort,
  ...team,
  ...administration,
  ...tutoring,
  ...funds,
  ...decisions,
  ...catalogue,
  ...procurement,
  ...payments,
  ...handover,
  ...losses,
  ...account,
  ...audit,
  ...supplies,
  ...committees,
}
