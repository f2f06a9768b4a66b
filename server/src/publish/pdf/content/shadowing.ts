import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Chapter, LabelRow, SectionBlock } from '../blocks.ts'
import {
  departmentName,
  inOrder,
  isFilled,
  joined,
  labelled,
  namesOf,
  opened,
  placeOf,
  plain,
  row,
  denseRows,
  type Content,
} from './context.ts'

/** Visits to other departments and what was seen there; left out while there was none. */
export function shadowingChapters(content: Content): Chapter[] {
  const visits = content.data.all('shadowings')
  if (visits.length === 0) return []
  return [
    {
      id: 'chapter/shadowing',
      title: content.words.chapters.shadowing,
      blocks: visits.map((visit) => visitSection(content, visit)),
    },
  ]
}

function visitSection(content: Content, visit: RecordView<'shadowings'>): SectionBlock {
  const { words, formats } = content
  const w = words.shadowing
  const host = departmentName(content, visit.hostDepartmentId)
  const meta = joined([
    formats.date(visit.date),
    visit.mode === null ? '' : w.mode[visit.mode],
    visit.durationMin === null ? '' : formats.minutes(visit.durationMin, 'working'),
  ])
  const rows: LabelRow[] = [
    ...row(
      w.question,
      isFilled(visit.question) ? [{ kind: 'text', runs: visit.question, size: 'voice' }] : [],
    ),
    ...inOrder(visit.findings).flatMap((finding) =>
      row(finding.kind === null ? words.none : w.kind[finding.kind], findingBlocks(content, finding)),
    ),
    ...row(w.surprise, visit.surprise),
    ...row(w.suggestion, visit.suggestion),
    ...row(w.followUp, visit.followUp),
  ]
  return {
    kind: 'section',
    id: placeOf('shadowings', visit.id),
    level: 2,
    title: host === '' ? w.visitWithoutHost : w.visit(w.team, host),
    outlined: false,
    blocks: [...(meta === '' ? [] : [{ kind: 'meta' as const, text: meta }]), ...denseRows(opened(rows))],
  }
}

function findingBlocks(content: Content, finding: RecordView<'shadowings'>['findings'][string]): Block[] {
  const { words } = content
  const runs = labelled([
    [words.shadowing.situation, finding.situation],
    ['', finding.observation],
    [words.shadowing.implication, finding.implication],
    [words.shadowing.expectations, namesOf(content, 'expectations', finding.expectationIds)],
    [`${words.expectations.steps}: `, namesOf(content, 'nodes', finding.nodeIds)],
  ])
  return runs.length === 0 ? [] : [plain(runs)]
}
