import type { RecordView } from '@servicewerkstatt/shared/document/schema.ts'
import { readPromiseInputs } from '@servicewerkstatt/shared/document/projection/promise-inputs.ts'
import { inputsHash } from '@servicewerkstatt/shared/domain/agreements/feasibility-inputs.ts'
import { formatTotal } from '@servicewerkstatt/shared/domain/process/duration-words.ts'
import type { Block, Cell, LabelRow, Run } from '../blocks.ts'
import type { PromisedAgreement } from './agreements-in-force.ts'
import {
  groupBy,
  isFilled,
  joined,
  labelled,
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
import { drawStoredDistribution } from './distribution-drawing.ts'
import { attainmentBlock, judgedPeriods } from './series.ts'
import { hoursInWords } from './service-hours.ts'
import { consentSentence } from './statement.ts'
import { limitInWords, metricInWords } from './targets.ts'

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
  const { data, words } = content
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
    ...row(
      w.cost,
      joined(
        [agreement.costLevel === null ? '' : w.costLevel[agreement.costLevel], agreement.costNote],
        '. ',
      ),
    ),
    ...row(w.validity, validity(content, agreement)),
    ...row(words.statement.consent, consentSentence(content, 'agreement', agreement.id)),
  ]
}

function validity({ words, formats }: Content, agreement: RecordView<'agreements'>): string {
  const w = words.catalogue
  const span = joined(
    [
      agreement.validFrom === null ? '' : w.validFrom(formats.date(agreement.validFrom)),
      agreement.validUntil === null ? '' : w.validUntil(formats.date(agreement.validUntil)),
    ],
    ' ',
  )
  const report = agreement.reportCadence === null ? '' : w.reportOn(w.cadence[agreement.reportCadence])
  const review = agreement.reviewDate === null ? '' : w.reviewOn(formats.date(agreement.reviewDate))
  return joined([span, report, review], '; ')
}

/** The most important reasons behind the promise, in the words of those who need it. */
function reasons({ data, words }: Content, agreement: RecordView<'agreements'>): Block[] {
  const service = data.find('catalogue', agreement.serviceId)
  const targets = data.all('targets').filter(({ agreementId }) => agreementId === agreement.id)
  const measured = new Set(
    data
      .all('requirements')
      .filter(({ id }) => targets.some((target) => target.requirementIds[id] === true))
      .map((item) => item.expectationId),
  )
  const linkedTo = data
    .all('expectations')
    .filter(({ id }) => measured.has(id) || service?.expectationIds[id] === true)
  return linkedTo
    .toSorted(
      (a, b) =>
        Number(measured.has(b.id)) - Number(measured.has(a.id)) || (b.importance ?? 0) - (a.importance ?? 0),
    )
    .filter(({ rootNeed, whys }) => isFilled(rootNeed) || Object.keys(whys).length > 0)
    .slice(0, 3)
    .map((expectation): Block => {
      const why = Object.values(expectation.whys)[0]?.answer ?? ''
      const from =
        data.find('departments', expectation.departmentId)?.name ?? words.expectations.withoutDepartment
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
  const judged = promised.targets.map((target) => ({
    target,
    periods: judgedPeriods(content, promised, target),
  }))
  const last = judged.flatMap(({ periods }) => periods.filter(({ isShown }) => isShown).slice(-1)).at(0)
  const blocks = judged.flatMap(({ target, periods }): Block[] => {
    const chart = distribution(content, target)
    const details = targetDetails(content, target, last !== undefined)
    return [
      { ...attainmentBlock(content, target, periods, details), ...(chart.length > 0 && { leads: true }) },
      ...chart,
    ]
  })
  return rowsBlock(row(last ? w.attainment(formats.period(last.period)) : w.targets, blocks, true))
}

/** How long it takes by the estimates that it was proposed with. */
function distribution(content: Content, target: RecordView<'targets'>): Block[] {
  const drawn = drawStoredDistribution(content, target, latestCheck(content, target))
  const [part] = drawn ? content.partsOf(drawn.svg, drawn.alt) : []
  return drawn && part ? [{ kind: 'drawing', parts: [{ ...part, note: drawn.legend }] }] : []
}

/** What a target means, in a sentence; how it is measured and what the estimates said. */
function targetDetails(content: Content, target: RecordView<'targets'>, isCounted = false): Run[] {
  const { words } = content
  const w = words.metric
  // Beside the figures the share has been said already.
  const sentence = isCounted ? limitInWords(content, target) : metricInWords(content, target) || w.notSet
  const feasible = feasibilityWords(content, target)
  const measured = labelled(
    [
      [w.measure, target.measure],
      [w.source, target.dataSource],
    ],
    '; ',
  )
  const lines = [sentence === '' ? [] : [sentence], measured, feasible === '' ? [] : [feasible]].filter(
    (line) => line.length > 0,
  )
  return lines.flatMap((line, index) => [...(index === 0 ? [] : ['\n']), ...line])
}

/** A promise that was proposed several times has several checks: the newest that says something of it as it is, else the newest one for this limit. */
function latestCheck(content: Content, target: RecordView<'targets'>): RecordView<'feasibility'> | undefined {
  const { id, threshold } = target
  const checks = content.data
    .all('feasibility')
    .filter((check) => check.targetId === id && (check.threshold === threshold || check.threshold === null))
    .toSorted((a, b) => Date.parse(a.computedAt ?? '') - Date.parse(b.computedAt ?? ''))
  const hash = hashNow(content, target)
  return checks.findLast((check) => hash !== null && check.inputsHash === hash) ?? checks.at(-1)
}

/** Of everything that a check would be reckoned from now; null when the steps are gone. */
function hashNow({ data }: Content, target: RecordView<'targets'>): string | null {
  const now = readPromiseInputs(data, target)
  return now && inputsHash(now.inputs)
}

/** What the target was proposed with: a share of cases or the sums, and what that says. '' for what older versions stored without a number. */
function feasibilityWords(content: Content, target: RecordView<'targets'>): string {
  const { words, formats } = content
  const check = latestCheck(content, target)
  if (!check) return ''
  const w = words.catalogue
  const light = check.verdict ? w.feasibilityLight[check.verdict] : ''
  const said =
    check.probabilityBp === null ? summedWords(content, check) : sharedWords(content, check, target)
  if (said === '' && light === '') return ''
  return joined(
    [
      said,
      light,
      check.computedAt === null ? '' : w.feasibilityOn(formats.date(check.computedAt)),
      isOutdated(content, check, target) ? w.feasibilityOutdated : '',
    ],
    ' ',
  )
}

/** Anything it was reckoned from is another now. Older versions stored no hash: of those nobody knows. */
function isOutdated(
  content: Content,
  { inputsHash: stored }: RecordView<'feasibility'>,
  target: RecordView<'targets'>,
): boolean {
  return Boolean(stored) && hashNow(content, target) !== stored
}

function sharedWords(
  { words }: Content,
  check: RecordView<'feasibility'>,
  target: RecordView<'targets'>,
): string {
  const promised = check.shareTargetBp ?? target.shareTargetBp
  return words.catalogue.feasibility(
    words.metric.perHundred(Math.round((check.probabilityBp ?? 0) / 100) * 100),
    promised === null ? '' : words.metric.perHundred(promised),
  )
}

function summedWords({ words, data, formats }: Content, { sums }: RecordView<'feasibility'>): string {
  if (!sums) return ''
  const w = words.catalogue
  const { locale } = data.one('workshop')
  const time = (minutes: number) => formatTotal(minutes, sums.isElapsed ? 'elapsed' : 'working', locale)
  return sums.stepsWithoutTime > 0
    ? w.feasibilityKnown(
        time(sums.usualMin),
        formats.number(sums.stepsWithoutTime),
        formats.number(sums.steps),
      )
    : joined(
        [
          w.feasibilitySums(time(sums.usualMin), time(sums.cautiousMin)),
          sums.heldUp ? w.heldUp[sums.heldUp] : '',
        ],
        ' ',
      )
}

/** „Behoben in 8 Stunden: innerhalb von 8 Stunden Arbeitszeit, in 70 von 100 Fällen; geschätzt 82 von 100“ */
function levelPromise(
  content: Content,
  targetId: string,
  value: { readonly shareTargetBp: number | null; readonly threshold: number | null },
): string {
  const { data, words } = content
  const target = data.find('targets', targetId)
  if (!target) return words.removed
  const threshold = value.threshold ?? target.threshold
  const check = latestCheck(content, { ...target, ...value, threshold })
  const estimate = check ? estimateWords(content, check, value.shareTargetBp) : ''
  const sentence = metricInWords(content, { ...target, shareTargetBp: value.shareTargetBp, threshold })
  return joined([joined([target.name, sentence], ': '), estimate], '; ')
}

/** @param shareBp what the level promises: where it names a share and only the sums were asked, they do not answer for it */
function estimateWords(
  { words }: Content,
  { probabilityBp, verdict, sums }: RecordView<'feasibility'>,
  shareBp: number | null,
): string {
  const w = words.catalogue
  if (probabilityBp !== null)
    return w.estimated(words.metric.perHundred(Math.round(probabilityBp / 100) * 100))
  return verdict && !(sums?.why === 'no-share' && shareBp !== null) ? w.estimatedLight[verdict] : ''
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
    const values = Object.entries(option.values).map(([targetId, value]) =>
      levelPromise(content, targetId, value),
    )
    return [
      { runs: [strong(option.name ?? words.none)], ...(marks === '' ? {} : { sub: marks }) },
      {
        runs: [...(isFilled(option.description) ? [option.description] : [])],
        ...(values.length === 0 ? {} : { sub: values.join('\n') }),
      },
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
  const byManagement = groupBy(found, ({ role }) => (role === 'management' ? w.approval : w.approvalOther))
  return [...byManagement].flatMap(([label, own]) =>
    row(
      label,
      own.map((approval) =>
        plain([
          ...approvalRuns(content, approval),
          approval.subjectVersion === version ? seal : muted(w.version(approval.subjectVersion)),
        ]),
      ),
    ),
  )
}

function approvalRuns(content: Content, approval: RecordView<'approvals'>): Run[] {
  const { words, formats } = content
  const w = words.catalogue
  const who = personName(content, approval.participantId)
  const facts = joined([
    w.approvalRole[approval.role],
    formats.date(approval.decidedAt),
    approval.imported === true ? w.imported : '',
  ])
  return [
    w.decision[approval.decision],
    ...(isFilled(approval.conditions) ? [': ', spoken(approval.conditions)] : []),
    '\n',
    ...(isFilled(who) ? [strong(who), ', '] : []),
    `${facts}, `,
  ]
}

/** What the next draft says otherwise than the version that was signed off. */
function nextDraft(content: Content, promised: PromisedAgreement): LabelRow[] {
  const { data, words } = content
  const { draft } = promised
  if (!promised.isChanged) return []
  const said = new Set(agreementTerms(content, promised).map(({ body }) => JSON.stringify(body)))
  const changed = agreementTerms(content, { ...promised, agreement: draft }).filter(
    ({ body }) => !said.has(JSON.stringify(body)),
  )
  const wordsOf = (target: RecordView<'targets'>): Run[] => [
    strong(joined([target.name, ''])),
    '\n',
    ...targetDetails(content, target),
  ]
  const before = new Set(promised.targets.map((target) => JSON.stringify(wordsOf(target))))
  const targets = data
    .all('targets')
    .filter(({ agreementId }) => agreementId === draft.id)
    .map(wordsOf)
    .filter((runs) => !before.has(JSON.stringify(runs)))
  return [
    ...row(words.catalogue.draftDiffers, [
      ...(draft.promise !== promised.agreement.promise && isFilled(draft.promise)
        ? [voice(draft.promise)]
        : []),
      ...(draft.title !== promised.agreement.title && isFilled(draft.title) ? [plain(draft.title)] : []),
      ...targets.map((runs) => plain(runs)),
    ]),
    ...changed,
  ]
}
