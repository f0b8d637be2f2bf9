import { foldName } from '../text/fold'
import { soundOf } from '../text/sound'

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

/** The same of words that may name somebody in passing: bones of three signs or more, so that `jour` is nobody. */
export function keysOfText(text: string): string[] {
  return keysOf(text, fewestSigns.ofText)
}

function keysOf(text: string, fewest: number) {
  const words = foldName(text).split(' ')
  const joined = words.slice(1).map((word, place) => `${words[place] ?? ''}${word}`)
  const sounds = [
    ...words.filter((word) => [...word].length >= shortestWord).map(soundOfLetters),
    ...joined.map(soundOfLetters).filter((sound) => [...sound].length >= shortestJoined || /\d/.test(sound)),
  ]
  const bones = sounds.map(bonesOf).filter((bone) => [...bone].length >= fewest)
  return [...new Set([...sounds.filter(Boolean), ...bones.map((bone) => `${bone}-`)])]
}

/** Digits stay as they are, the letters around them sound: `officer3` and `officier3`. */
function soundOfLetters(word: string) {
  return word.replace(/\D+/gu, soundOf)
}

function bonesOf(sound: string) {
  return sound
    .replace(/^[aeiou]+/, '+')
    .replace(/[aeiou]/g, '')
    .replace(/dj/g, 'j')
}
