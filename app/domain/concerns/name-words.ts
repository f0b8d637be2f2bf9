import { foldName } from '../text/fold'
import { soundBefore, soundOf } from '../text/sound'

const shortestWord = 3
const shortestJoined = 5
const fewestSigns = { ofName: 2, ofText: 3 } as const

/**
 * The keys by which a person is recognised where a name is meant: of each word, and of two words in a row as one, the
 * sound and its bones, which are the consonants behind the first sign. `Hadjara`, `Hajara`, `Hadjira` and `Hadijara`
 * share one, `officer 3` and `officer3`, too. Rather one too many than the person a worry is about. Source:
 * docs/programme-rules.md §13.
 */
export function keysOfName(text: string): string[] {
  return keysOf(text, fewestSigns.ofName)
}

/** Of who may be meant: the keys of today, and those that worries of earlier days were kept by. */
export function keysOfBearer(name: string): string[] {
  return [...new Set([...keysOfName(name), ...keysOf(name, fewestSigns.ofName, soundBefore)])]
}

/** The same of words that may name somebody in passing: bones of three signs or more, so that `jour` is nobody. */
export function keysOfText(text: string): string[] {
  return keysOf(text, fewestSigns.ofText)
}

function keysOf(text: string, fewest: number, toSound = soundOf) {
  /** Digits stay as they are, the letters around them sound: `officer3` and `officier3`. */
  const soundOfLetters = (word: string) => word.replace(/\D+/gu, (letters) => toSound(letters))
  const words = foldName(text).split(' ')
  const joined = words.slice(1).map((word, place) => `${words[place] ?? ''}${word}`)
  const sounds = [
    ...words.filter((word) => [...word].length >= shortestWord).map(soundOfLetters),
    ...joined.map(soundOfLetters).filter((sound) => [...sound].length >= shortestJoined || /\d/.test(sound)),
  ]
  const bones = sounds.map(bonesOf).filter((bone) => [...bone].length >= fewest)
  return [...new Set([...sounds.filter(Boolean), ...bones.map((bone) => `${bone}-`)])]
}

function bonesOf(sound: string) {
  return sound
    .replace(/^[aeiou]+/, '+')
    .replace(/[aeiou]/g, '')
    .replace(/dj/g, 'j')
}
