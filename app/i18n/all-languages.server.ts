import en from './en'
import fr from './fr'
import { addLanguage } from './translator'

addLanguage('fr', fr)
addLanguage('en', en)
