/** Figures as they are typed, and what they mean: whole numbers per promise and period, or the reason why there are none. Pure. */
import type { CommandBody } from '@servicewerkstatt/shared/commands/index.ts'
import type { Language } from '../../locale/language.ts'
import { parseNumber, toNumberText } from '../../workshop/number-text.ts'
import type { Attainment } from './period-figures.ts'

export interface FigureDraft {
  readonly met: string
  readonly total: string
  readonly excluded: string
  readonly value: string
  readonly comment: string
  readonly source: string
  readonly isNotMeasurable: boolean
  readonly notMeasurableReason: string
  readonly correctionReason: string
}

/** What stands in the form before anything is typed. */
export function figureDraft(attainment: Attainment | undefined, language: Language): FigureDraft {
  const reason = attainment?.notMeasurableReason ?? ''
  const hasCounts = attainment !== undefined && reason === ''
  return {
    met: hasCounts ? String(attainment.met) : '',
    total: hasCounts ? String(attainment.total) : '',
    excluded: String(attainment?.excluded ?? 0),
    value: attainment?.value == null ? '' : toNumberText(attainment.value, language),
    comment: attainment?.comment ?? '',
    source: attainment?.source ?? '',
    isNotMeasurable: reason !== '',
    notMeasurableReason: reason,
    correctionReason: '',
  }
}

/** `missing`: the field is empty and must not be. */
export type Fault = 'missing' | 'not-whole' | 'not-a-number' | 'too-many'
type CheckedField = 'met' | 'total' | 'excluded' | 'value' | 'notMeasurableReason' | 'correctionReason'
export type FigureFaults = Readonly<Partial<Record<CheckedField, Fault>>>
export type CheckedFigures = Omit<CommandBody<'record-attainment'>, 'targetId' | 'periodId'>

interface Rules {
  readonly isByValue: boolean
  /** What was published, as a draft: a change of figures is a correction then, and needs a reason. Null while nothing is out. */
  readonly published: FigureDraft | null
  readonly language: Language
}

const FIGURES = ['met', 'total', 'excluded', 'value', 'isNotMeasurable', 'notMeasurableReason'] as const

/** Whether the figures themselves differ; remark and source may change at any time. */
export const isCorrection = (draft: FigureDraft, published: FigureDraft | null): boolean =>
  published !== null && FIGURES.some((field) => draft[field] !== published[field])

/** More cases than this in one period is a slip of the keyboard. */
const MOST_DIGITS = 9
const wholeOf = (text: string): number | null =>
  new RegExp(`^\\d{1,${String(MOST_DIGITS)}}$`).test(text.trim()) ? Number(text.trim()) : null
const isEmpty = (text: string): boolean => text.trim() === ''

/** @returns the figures to be sent, or null and what is wrong at which field */
export function checkFigures(
  draft: FigureDraft,
  { isByValue, published, language }: Rules,
): { readonly figures: CheckedFigures | null; readonly wrong: FigureFaults } {
  const { isNotMeasurable } = draft
  const corrects = isCorrection(draft, published)
  const hasNoCounts = isByValue || isNotMeasurable
  const met = hasNoCounts ? 0 : wholeOf(draft.met)
  const total = hasNoCounts ? 0 : wholeOf(draft.total)
  const excluded = hasNoCounts ? 0 : wholeOf(draft.excluded)
  const value = isNotMeasurable || isEmpty(draft.value) ? null : parseNumber(draft.value, language)
  const faultOfCount = (text: string, count: number | null): Fault | undefined =>
    count !== null ? undefined : isEmpty(text) ? 'missing' : 'not-whole'

  const found: Record<CheckedField, Fault | undefined> = {
    met:
      faultOfCount(draft.met, met) ??
      (met !== null && total !== null && met > total ? 'too-many' : undefined),
    total: faultOfCount(draft.total, total),
    excluded: faultOfCount(draft.excluded, excluded),
    value:
      !isNotMeasurable && !isEmpty(draft.value) && value === null
        ? 'not-a-number'
        : isByValue && !isNotMeasurable && value === null
          ? 'missing'
          : undefined,
    notMeasurableReason: isNotMeasurable && isEmpty(draft.notMeasurableReason) ? 'missing' : undefined,
    correctionReason: corrects && isEmpty(draft.correctionReason) ? 'missing' : undefined,
  }
  const wrong = Object.fromEntries(
    Object.entries(found).filter(([, fault]) => fault !== undefined),
  ) as FigureFaults
  if (Object.keys(wrong).length > 0 || met === null || total === null || excluded === null) {
    return { figures: null, wrong }
  }
  return {
    wrong,
    figures: {
      met,
      total,
      excluded,
      value,
      comment: draft.comment.trim(),
      ...(!isEmpty(draft.source) && { source: draft.source.trim() }),
      ...(isNotMeasurable && { notMeasurableReason: draft.notMeasurableReason.trim() }),
      ...(corrects && { correctionReason: draft.correctionReason.trim() }),
    },
  }
}
