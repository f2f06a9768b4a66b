import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * The fonts of the PDF. Only these files are handed to the typesetter and fallback to the machine's own fonts is off,
 * so that the same workshop looks the same on every machine.
 */

interface FontFile {
  readonly package: string
  /** Folder and file stem inside the package, as `400Regular/SourceSans3_400Regular`. */
  readonly file: string
}

const cut = (name: string, stem: string, cuts: readonly string[]): FontFile[] =>
  cuts.map((weight) => ({ package: `@expo-google-fonts/${name}`, file: `${weight}/${stem}_${weight}` }))

/** Two voices: the serif speaks for people, the sans for the software. */
const VOICE = cut('source-serif-4', 'SourceSerif4', ['400Regular', '500Medium', '600SemiBold'])
const PLAIN = cut('source-sans-3', 'SourceSans3', ['400Regular', '600SemiBold'])

/** Scripts that the two families lack, in the order in which they are asked. */
const FALLBACK = [
  ...cut('noto-sans', 'NotoSans', ['400Regular', '600SemiBold']),
  ...cut('noto-sans-jp', 'NotoSansJP', ['400Regular']),
  ...cut('noto-sans-hebrew', 'NotoSansHebrew', ['400Regular', '600SemiBold']),
  // Noto's Arabic draws dots apart from their letters, which doubles them in the text layer; it only fills Plex' gaps.
  ...cut('ibm-plex-sans-arabic', 'IBMPlexSansArabic', ['400Regular', '600SemiBold']),
  ...cut('noto-sans-arabic', 'NotoSansArabic', ['400Regular', '600SemiBold']),
  ...cut('noto-emoji', 'NotoEmoji', ['400Regular']),
]

/** Family names of the fallback fonts, as the typesetter knows them and in the order in which it asks them. */
export const FALLBACK_FAMILIES = [
  'Noto Sans',
  'Noto Sans JP',
  'Noto Sans Hebrew',
  'IBM Plex Sans Arabic',
  'Noto Sans Arabic',
  'Noto Emoji',
] as const

export type FallbackFamily = (typeof FALLBACK_FAMILIES)[number]

const require = createRequire(import.meta.url)

const pathOf = ({ package: name, file }: FontFile): string =>
  join(dirname(require.resolve(`${name}/package.json`)), `${file}.ttf`)

/** Folders to load fonts from; each holds one cut, so that nothing else is read (the Japanese package has 49 MB). */
export const fontFolders = (): string[] =>
  [...VOICE, ...PLAIN, ...FALLBACK].map((font) => dirname(pathOf(font)))

/** One file per family, enough to know its characters. */
export const coverageFiles = (): {
  readonly voice: string
  readonly plain: string
  readonly fallback: ReadonlyArray<{ readonly family: FallbackFamily; readonly path: string }>
} => {
  const regular = (name: string, stem: string): string =>
    pathOf({ package: `@expo-google-fonts/${name}`, file: `400Regular/${stem}_400Regular` })
  return {
    voice: regular('source-serif-4', 'SourceSerif4'),
    plain: regular('source-sans-3', 'SourceSans3'),
    fallback: [
      { family: 'Noto Sans', path: regular('noto-sans', 'NotoSans') },
      { family: 'Noto Sans JP', path: regular('noto-sans-jp', 'NotoSansJP') },
      { family: 'Noto Sans Hebrew', path: regular('noto-sans-hebrew', 'NotoSansHebrew') },
      { family: 'IBM Plex Sans Arabic', path: regular('ibm-plex-sans-arabic', 'IBMPlexSansArabic') },
      { family: 'Noto Sans Arabic', path: regular('noto-sans-arabic', 'NotoSansArabic') },
      { family: 'Noto Emoji', path: regular('noto-emoji', 'NotoEmoji') },
    ],
  }
}

/** Both cuts of the plain voice, which pictures are written in. */
export const plainFiles = (): string[] => PLAIN.map(pathOf)
