import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Chapter, LabelRow, SectionBlock } from '../blocks.ts'
import {
  isFilled,
  joined,
  namesOf,
  opened,
  personName,
  placeOf,
  plain,
  row,
  denseRows,
  voice,
  type Content,
} from './context.ts'

type Measure = RecordView<'measures'>

/** What the team does about it: who, until when, with which effect. */
export function measuresChapter(content: Content): Chapter {
  const { data, words } = content
  const measures = data.all('measures')
  return {
    id: 'chapter/measures',
    title: words.chapters.measures,
    blocks:
      measures.length === 0
        ? [{ kind: 'empty', text: words.notWorkedOn }]
        : measures.map((measure) => measureSection(content, measure)),
  }
}

function measureSection(content: Content, measure: Measure): SectionBlock {
  const { words, formats } = content
  const w = words.measures
  const check = joined(
    [
      measure.effectCheckPeriodId === null ? '' : w.checkIn(formats.periodId(measure.effectCheckPeriodId)),
      measure.effectResult,
    ],
    ': ',
  )
  const rows: LabelRow[] = [
    ...row(w.description, measure.description),
    ...row(w.owner, personName(content, measure.ownerId)),
    ...row(w.due, formats.date(measure.dueDate)),
    ...row(w.triggers, triggers(content, measure)),
    ...row(w.expected, isFilled(measure.expectedEffect) ? [voice(measure.expectedEffect)] : []),
    ...row(w.check, check),
    ...row(words.expectations.steps, namesOf(content, 'nodes', measure.nodeIds)),
  ]
  return {
    kind: 'section',
    id: placeOf('measures', measure.id),
    level: 2,
    title: isFilled(measure.title) ? measure.title : w.untitled,
    outlined: false,
    blocks: [
      {
        kind: 'meta',
        text: joined([w.state[measure.status], measure.kind === null ? '' : w.kind[measure.kind]]),
      },
      ...denseRows(opened(rows)),
    ],
  }
}

function triggers(content: Content, measure: Measure): Block[] {
  const lines = measure.triggers.map((trigger) =>
    joined([content.words.measures.trigger[trigger.type], triggerName(content, trigger)], ': '),
  )
  return lines.length === 0 ? [] : [plain(lines.join('\n'))]
}

function triggerName({ data, words, formats }: Content, { type, id }: Measure['triggers'][number]): string {
  switch (type) {
    case 'miss': {
      const at = id.lastIndexOf(':')
      const target = data.find('targets', id.slice(0, at))
      return joined([formats.periodId(id.slice(at + 1)), target?.name ?? words.removed])
    }
    case 'voice':
      return data.find('voices', id)?.verbatim ?? words.removed
    case 'shadowing': {
      const host = data.find('departments', data.find('shadowings', id)?.hostDepartmentId)
      return host?.name ?? words.removed
    }
    case 'feasibility':
      // Before the first proposal there is no stored check: then it names the target itself.
      return data.find('targets', data.find('feasibility', id)?.targetId ?? id)?.name ?? words.removed
    case 'node':
      return data.find('nodes', id)?.name ?? words.removed
    case 'gap':
      return data.find('perceptionItems', id)?.label ?? words.removed
  }
}
