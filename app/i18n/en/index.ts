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
}
