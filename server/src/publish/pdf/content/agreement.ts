import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import type { Block, Cell, LabelRow } from '../blocks.ts'
import type { PromisedAgreement } from './agreements-in-force.ts'
import {
  isFilled,
  joined,
  labelledBlock,
  muted,
  namesOf,
  opened,
  personName,
  placeOf,
  plain,
  row,
  rowsBlock,
  spoken,
  strong,
  voice,
  type Content,
} from './context.ts'
import { attainmentBlock, judgedPeriods } from './series.ts'
import { hoursInWords } from './service-hours.ts'
import { consentSentence } from './statement.ts'
import { metricInWords } from './targets.ts'

/** Everything about one agreement below its promise: terms, targets, how well they were kept, levels, sign-off, next draft. */
export function agreementBlocks(content: Content, promised: PromisedAgreement): Block[] {
  return [
    ...rowsBlock(opened(agreementTerms(content, promised))),
    ...targetRows(content, promised),
    ...levels(content, promised),
    ...rowsBlock(opened([...approvals(content, promised), ...nextDraft(content, promised)])),
  ]
}

/** What was agreed besides the targets. */
export function agreementTerms(content: Content, { agreement }: PromisedAgreement): LabelRow[] {
  const { data, words, formats } = content
  const w = words.catalogue
  const service = data.find('catalogue', agreement.serviceId)
  const calendar = data.find('calendars', service?.serviceHoursId)
  return [
    ...row(w.forWhom, namesOf(content, 'departments', agreement.customerIds)),
    ...row(w.why, reasons(content, agreement)),
    ...row(w.serviceHours, calendar ? hoursInWords(content, calendar) : ''),
    ...row(w.clockStop, agreement.clockStopRule),
    ...row(w.exclusions, agreement.exclusions),
    ...row(w.duties, agreement.customerDuties),
    ...row(w.workload, workload(content, agreement)),
    ...row(w.onMiss, agreement.onMiss),
    ...row(w.escalation, agreement.escalation),
    ...row(w.cost, joined([agreement.costLevel === null ? '' : w.costLevel[agreement.costLevel], agreement.costNote], '. ')),
    ...row(w.validity, joined([
      agreement.validFrom === null ? '' : w.validFrom(formats.date(agreement.validFrom)),
      agreement.validUntil === null ? '' : w.validUntil(formats.date(agreement.validUntil)),
    ], ' ')),
    ...row(w.report, agreement.reportCadence === null ? '' : w.cadence[agreement.reportCadence]),
    ...row(w.review, formats.date(agreement.reviewDate)),
    ...row(words.statement.consent, consentSentence(content, 'agreement', agreement.id)),
  ]
}

/** The most important reasons behind the promise, in the words of those who need it. */
function reasons({ data, words }: Content, agreement: RecordView<'agreements'>): Block[] {
  const service = data.find('catalogue', agreement.serviceId)
  const targets = data.all('targets').filter(({ agreementId }) => agreementId === agreement.id)
  const measured = new Set(
    data.all('requirements').filter(({ id }) => targets.some((target) => target.requirementIds[id] === true)).map((item) => item.expectationId),
  )
  const linkedTo = data.all('expectations').filter(({ id }) => measured.has(id) || service?.expectationIds[id] === true)
  return linkedTo
    .toSorted((a, b) => Number(measured.has(b.id)) - Number(measured.has(a.id)) || (b.importance ?? 0) - (a.importance ?? 0))
    .filter(({ rootNeed, whys }) => isFilled(rootNeed) || Object.keys(whys).length > 0)
    .slice(0, 3)
    .map((expectation): Block => {
      const why = Object.values(expectation.whys)[0]?.answer ?? ''
      const from = data.find('departments', expectation.departmentId)?.name ?? words.expectations.withoutDepartment
      return { kind: 'quote', text: isFilled(expectation.rootNeed) ? expectation.rootNeed : why, from }
    })
}

function workload({ words, formats }: Content, agreement: RecordView<'agreements'>): string {
  const limit = agreement.workloadLimit
  if (limit === null) return ''
  const w = words.catalogue
  return w.workloadLine(formats.number(limit.value), limit.unit ?? '', w.per[limit.per])
}

function targetRows(content: Content, promised: PromisedAgreement): Block[] {
  const { words, data, formats } = content
  const w = words.catalogue
  if (promised.targets.length === 0) {
    const service = data.find('catalogue', promised.agreement.serviceId)
    return service?.measurementMode === 'measured'
      ? rowsBlock(row(w.targets, [{ kind: 'empty', text: words.notWorkedOn }], true))
      : []
  }
  const described = promised.targets.map((target) => targetBlocks(content, target)).flat()
  const attained = promised.targets
    .map((target) => ({ target, judged: judgedPeriods(content, promised, target) }))
    .map(({ target, judged }) => ({ block: attainmentBlock(content, target, judged), judged }))
  const blocks = attained.map(({ block }) => block).filter((block) => block !== undefined)
  const last = attained.flatMap(({ judged }) => judged.filter(({ isShown }) => isShown).slice(-1)).at(0)
  return [
    ...rowsBlock(row(w.targets, described, true)),
    ...(blocks.length === 0 || !last ? [] : rowsBlock(row(w.attainment(formats.period(last.period)), blocks, true))),
  ]
}

function targetBlocks(content: Content, target: RecordView<'targets'>): Block[] {
  const { words, formats, data } = content
  const w = words.metric
  const check = data
    .all('feasibility')
    .filter(({ targetId, threshold }) => targetId === target.id && (threshold === target.threshold || threshold === null))
    .at(-1)
  const light =
    check?.probabilityBp == null
      ? ''
      : joined(
          [
            words.catalogue.feasibility(
              w.perHundred(Math.round(check.probabilityBp / 100) * 100),
              target.shareTargetBp === null ? '' : w.perHundred(target.shareTargetBp),
            ),
            check.computedAt === null ? '' : words.catalogue.feasibilityOn(formats.date(check.computedAt)),
          ],
          ' ',
        )
  const sentence = metricInWords(content, target)
  return [
    plain([strong(target.name ?? words.attainment.target), ': ', sentence === '' ? muted(w.notSet) : sentence]),
    ...labelledBlock([
      [w.measure, target.measure],
      [w.source, target.dataSource],
      ['', light],
    ]),
  ]
}

/** What management chose from: the levels side by side. */
function levels(content: Content, { agreement, draft }: PromisedAgreement): Block[] {
  const { data, words, formats } = content
  const w = words.catalogue
  const options = data.all('levelOptions').filter(({ agreementId }) => agreementId === draft.id)
  if (options.length === 0) return []
  const rows = options.map((option): Cell[] => {
    const marks = joined([
      option.id === agreement.chosenOptionId ? w.chosen : '',
      option.recommended ? w.recommended : '',
    ])
    const values = Object.entries(option.values).map(([targetId, value]) => {
      const target = data.find('targets', targetId)
      const sentence = target
        ? metricInWords(content, { ...target, shareTargetBp: value.shareTargetBp, threshold: value.threshold ?? target.threshold })
        : words.removed
      return joined([target?.name, sentence], ': ')
    })
    return [
      { runs: [strong(option.name ?? words.none)], ...(marks === '' ? {} : { sub: marks }) },
      { runs: [...(isFilled(option.description) ? [option.description] : [])], ...(values.length === 0 ? {} : { sub: values.join('\n') }) },
      option.costOneOff === null ? words.none : formats.money(option.costOneOff, option.currency),
      option.costPerYear === null ? words.none : formats.money(option.costPerYear, option.currency),
      option.fte === null ? words.none : formats.number(option.fte),
    ]
  })
  return [
    {
      kind: 'section',
      id: placeOf('levels', draft.id),
      level: 3,
      title: w.levels,
      outlined: false,
      blocks: [
        {
          kind: 'table',
          columns: [
            { head: w.level, width: 27 },
            { head: w.levelPromise, width: 'rest' },
            { head: w.oneOff, width: 23, align: 'right' },
            { head: w.perYear, width: 23, align: 'right' },
            { head: w.positions, width: 16, align: 'right' },
          ],
          rows,
        },
      ],
    },
  ]
}

function approvals(content: Content, { draft, version, sha256 }: PromisedAgreement): LabelRow[] {
  const { data, words } = content
  const w = words.catalogue
  const found = data
    .all('approvals')
    .filter(({ subjectType, subjectId }) => subjectType === 'agreement' && subjectId === draft.id)
  const checksum = sha256 === null ? '' : w.checksum((sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' '))
  const seal = muted(joined([w.version(version), checksum]))
  if (found.length === 0) return row(w.approval, [plain([muted(w.noApproval), '\n', seal])])
  return found.flatMap((approval) =>
    row(approval.role === 'management' ? w.approval : w.approvalOther, [
      plain(approvalRuns(content, approval)),
      plain(approval.subjectVersion === version ? seal : muted(w.version(approval.subjectVersion))),
    ]),
  )
}

function approvalRuns(content: Content, approval: RecordView<'approvals'>): Array<ReturnType<typeof spoken> | string> {
  const { words, formats } = content
  const w = words.catalogue
  const who = personName(content, approval.participantId)
  return [
    w.decision[approval.decision],
    ...(isFilled(approval.conditions) ? [': ', spoken(approval.conditions)] : []),
    '\n',
    ...(isFilled(who) ? [strong(who), ', '] : []),
    joined([w.approvalRole[approval.role], formats.date(approval.decidedAt), approval.imported === true ? w.imported : '']),
  ]
}

/** What the next draft says otherwise than the version that was signed off. */
function nextDraft(content: Content, promised: PromisedAgreement): LabelRow[] {
  const { data, words } = content
  const { draft } = promised
  if (!promised.isChanged) return []
  const said = new Set(agreementTerms(content, promised).map(({ body }) => JSON.stringify(body)))
  const changed = agreementTerms(content, { ...promised, agreement: draft }).filter(({ body }) => !said.has(JSON.stringify(body)))
  const before = new Set(promised.targets.map((target) => JSON.stringify(targetBlocks(content, target))))
  const targets = data
    .all('targets')
    .filter(({ agreementId }) => agreementId === draft.id)
    .map((target) => targetBlocks(content, target))
    .filter((blocks) => !before.has(JSON.stringify(blocks)))
  return [
    ...row(words.catalogue.draftDiffers, [
      ...(draft.promise !== promised.agreement.promise && isFilled(draft.promise) ? [voice(draft.promise)] : []),
      ...(draft.title !== promised.agreement.title && isFilled(draft.title) ? [plain(draft.title)] : []),
      ...targets.flat(),
    ]),
    ...changed,
  ]
}
