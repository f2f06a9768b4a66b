/** A soft tone when the time is up: on the room view only, and only where somebody has switched it on there (TIME-4). */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTimer } from '../../workshop/use-timer.ts'

const STORED = 'servicewerkstatt.room.tone'
/** A low, round tone that fades: heard in a room, startling nobody. */
const TONE = { hertz: 392, seconds: 1.6, loudness: 0.12 } as const

const isStoredOn = (): boolean => {
  try {
    return localStorage.getItem(STORED) === 'on'
  } catch {
    return false
  }
}

function play(audio: AudioContext): void {
  const at = audio.currentTime
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  tone.frequency.value = TONE.hertz
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(TONE.loudness, at + 0.08)
  loudness.gain.exponentialRampToValueAtTime(0.001, at + TONE.seconds)
  tone.connect(loudness).connect(audio.destination)
  tone.start(at)
  tone.stop(at + TONE.seconds)
}

export interface EndTone {
  readonly isToneOn: boolean
  readonly setTone: (isOn: boolean) => void
}

export function useEndTone(): EndTone {
  const timer = useTimer()
  const [isToneOn, setOn] = useState(isStoredOn)
  const audio = useRef<AudioContext | null>(null)
  // A browser plays nothing before somebody has pressed something on the page: switching it on is that press, and is heard.
  const setTone = useCallback((isOn: boolean) => {
    setOn(isOn)
    try {
      localStorage.setItem(STORED, isOn ? 'on' : 'off')
    } catch {
      // Storage is switched off: it holds until the page is closed.
    }
    if (!isOn || typeof AudioContext === 'undefined') return
    audio.current ??= new AudioContext()
    play(audio.current)
  }, [])
  const left = timer?.isPaused === false ? timer.secondsLeft : null
  const before = useRef(left)
  useEffect(() => {
    const last = before.current
    before.current = left
    if (!isToneOn || left !== 0 || last === null || last === 0 || typeof AudioContext === 'undefined') return
    audio.current ??= new AudioContext()
    play(audio.current)
  }, [left, isToneOn])
  return { isToneOn, setTone }
}
