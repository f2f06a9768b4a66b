import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import { Linter } from 'bpmnlint'
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardDocument } from '../../document/board-document.ts'
import { addWholeProcess } from '../../document/operations/process-import.ts'
import { RecordIndex } from '../../document/projection/record-index.ts'
import { readProcess } from '../../document/projection/process-view.ts'
import { selectProcess, type ProcessCollections } from '../../domain/process/process-model.ts'
import { sample, SAMPLE_NAMES, type SampleName } from '../../testing/samples.ts'
import { readBpmn } from './read-bpmn.ts'
import { writeBpmn, type BpmnSource } from './write-bpmn.ts'

const localeOf = (name: SampleName) => (name.endsWith('en') ? 'en' : 'de')

function sourceOf(name: SampleName): BpmnSource {
  const file = sample(name) as unknown as ProcessCollections & {
    processes: Record<string, BpmnSource['process']>
  }
  const [process] = Object.values(file.processes)
  if (!process) throw new Error('a sample without a process')
  return { ...selectProcess(file, process.id), process }
}

const list = (element: ModdleElement | undefined, property: string): ModdleElement[] =>
  (element?.get(property) ?? []) as ModdleElement[]
const idOf = (element: ModdleElement): string => String(element.get('id'))

async function parse(xml: string) {
  const { rootElement, warnings } = await new BpmnModdle().fromXML(xml)
  const roots = list(rootElement, 'rootElements')
  return { definitions: rootElement, warnings, process: roots.find((root) => root.$type === 'bpmn:Process') }
}

describe.each(SAMPLE_NAMES)('%s as BPMN', (name) => {
  test('is read without a warning and passes the recommended rules', async () => {
    const { definitions, warnings } = await parse(await writeBpmn(sourceOf(name), localeOf(name)))
    const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() })
    expect(warnings).toEqual([])
    expect(await linter.lint(definitions)).toEqual({})
  })

  test('puts every step into its lane, and every lane and step into the picture', async () => {
    const source = sourceOf(name)
    const { definitions, process } = await parse(await writeBpmn(source, localeOf(name)))
    const lanes = list(list(process, 'laneSets')[0], 'lanes')
    expect(lanes.map((lane) => lane.get('name'))).toEqual(
      source.lanes.toSorted((a, b) => (a.ord < b.ord ? -1 : 1)).map((lane) => lane.name),
    )
    for (const node of source.nodes) {
      const holding = lanes.filter((lane) =>
        list(lane, 'flowNodeRef').some((ref) => idOf(ref) === `step-${node.id}`),
      )
      const expected = source.lanes.find(({ id }) => id === node.laneId)?.name
      expect(holding.map((lane) => lane.get('name'))).toEqual([expected])
    }
    const [diagram] = list(definitions, 'diagrams')
    const drawn = list(diagram?.get('plane') as ModdleElement, 'planeElement')
    const shapes = new Map(drawn.map((item) => [idOf(item.get('bpmnElement') as ModdleElement), item]))
    for (const lane of lanes) expect(shapes.get(idOf(lane))?.get('isHorizontal')).toBe(true)
    const flowElements = list(process, 'flowElements')
    for (const element of flowElements) expect(shapes.has(idOf(element)), idOf(element)).toBe(true)
    // Each node lies inside the band of its lane.
    for (const lane of lanes) {
      const band = shapes.get(idOf(lane))?.get('bounds') as ModdleElement
      for (const node of list(lane, 'flowNodeRef')) {
        const box = shapes.get(idOf(node))?.get('bounds') as ModdleElement
        const [top, bottom] = [Number(box.get('y')), Number(box.get('y')) + Number(box.get('height'))]
        expect(top).toBeGreaterThanOrEqual(Number(band.get('y')))
        expect(bottom).toBeLessThanOrEqual(Number(band.get('y')) + Number(band.get('height')))
      }
    }
  })

  test('comes back with its steps, lanes, ways, times and shares', async () => {
    const source = sourceOf(name)
    const reading = await readBpmn(await writeBpmn(source, localeOf(name)))
    if (!reading.ok) throw new Error(reading.reason)
    expect(reading.leftOut).toEqual([])
    const board = new BoardDocument(new Y.Doc())
    const added = addWholeProcess(board, reading.process)
    if (!added.ok) throw new Error(added.reason)
    const view = readProcess(new RecordIndex(board.doc), added.id)
    if (!view) throw new Error('the process was not written')
    expect(comparable(view)).toEqual(comparable(source))
  })
})

/** A process without ids: ends and lanes by name and place, in an order that does not depend on ids. */
function comparable({ process, lanes, nodes, edges }: BpmnSource) {
  const laneName = (id: string | null) => lanes.find((lane) => lane.id === id)?.name ?? null
  const places = new Map(
    nodes.map(({ id, name, type, pos }) => [id, `${type} ${name ?? ''} ${JSON.stringify(pos)}`]),
  )
  const sorted = <T>(items: readonly T[]) => items.map((item) => JSON.stringify(item)).toSorted()
  return {
    process: {
      name: process.name,
      trigger: process.trigger ?? '',
      outcome: process.outcome ?? '',
      unitOfFlow: process.unitOfFlow,
      demandPerMonth: process.demandPerMonth,
      arrival: process.arrival,
      customers: process.sipoc?.customers ?? '',
    },
    lanes: sorted(lanes.map(({ name, kind, height }) => ({ name, kind, height }))),
    nodes: sorted(
      nodes.map((node) => ({
        lane: laneName(node.laneId),
        type: node.type,
        name: node.name,
        pos: node.pos,
        work: node.processTime ?? null,
        wait: node.waitTime ?? null,
        clock: node.waitTime ? node.waitClock : null,
        firstTime: node.pccaBp ?? null,
        value: node.valueClass ?? null,
        role: node.responsible ?? null,
        tools: node.systems ?? null,
        note: node.description ?? '',
        owner: node.ownedBy ?? null,
        hurdle: node.hurdle?.marked ? node.hurdle : null,
      })),
    ),
    edges: sorted(
      edges.map((edge) => ({
        from: places.get(edge.from),
        to: places.get(edge.to),
        shareBp: edge.shareBp,
        label: edge.label,
        isRework: edge.isRework === true,
      })),
    ),
  }
}

describe('a file', () => {
  const inside = (content: string): string =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${content}</definitions>`

  test('of another program comes in as far as our elements go, and says what was left out', async () => {
    const reading = await readBpmn(
      inside(`<process id="p" name="Antrag">
        <laneSet><lane id="l1" name="Amt"><flowNodeRef>t</flowNodeRef><flowNodeRef>w</flowNodeRef></lane></laneSet>
        <startEvent id="s"/><userTask id="t" name="Antrag prüfen"><documentation>Mit Lupe.</documentation></userTask>
        <inclusiveGateway id="g" name="Was fehlt?"/>
        <intermediateCatchEvent id="w" name="Post"><timerEventDefinition><timeDuration>P2DT1H</timeDuration></timerEventDefinition></intermediateCatchEvent>
        <subProcess id="sub" name="Nachfordern"><task id="inner"/></subProcess><endEvent id="e"/>
        <boundaryEvent id="b" attachedToRef="t" name="Zu spät"/><dataObjectReference id="d" name="Akte"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="g"/>
        <sequenceFlow id="f3" sourceRef="g" targetRef="w" name="Unterlagen (25,5 %)"/>
        <sequenceFlow id="f4" sourceRef="g" targetRef="sub" name="sonst"/>
        <sequenceFlow id="f5" sourceRef="w" targetRef="e"/><sequenceFlow id="f6" sourceRef="sub" targetRef="e"/>
        <sequenceFlow id="f7" sourceRef="b" targetRef="e"/></process>`),
    )
    if (!reading.ok) throw new Error(reading.reason)
    const { process, leftOut } = reading
    expect(process.nodes.map(({ type, name, laneKey }) => [type, name, laneKey])).toEqual([
      ['start', '', null],
      ['task', 'Antrag prüfen', 'lane-0'],
      ['decision', 'Was fehlt?', null],
      ['wait', 'Post', 'lane-0'],
      ['task', 'Nachfordern', null],
      ['end', '', null],
    ])
    expect(process.nodes[1]?.description).toBe('Mit Lupe.')
    expect(process.nodes[3]?.waitTime).toEqual({ o: null, m: 2940, p: 2940 })
    expect(process.edges).toHaveLength(6)
    expect(process.edges[2]).toMatchObject({ label: 'Unterlagen', shareBp: 2550 })
    expect(leftOut.map(({ reason, element, names }) => [reason, element, ...names])).toEqual([
      ['became-decision', 'bpmn:InclusiveGateway', 'Was fehlt?'],
      ['contents', 'bpmn:SubProcess', 'Nachfordern'],
      ['no-counterpart', 'bpmn:BoundaryEvent', 'Zu spät'],
      ['no-counterpart', 'bpmn:DataObjectReference', 'Akte'],
      ['dangling', 'bpmn:SequenceFlow'],
    ])
  })

  test('a gateway is what the flows say, also where it does not list them itself', async () => {
    const reading = await readBpmn(
      inside(`<process id="p"><startEvent id="s"/><parallelGateway id="g1"/><task id="a"/><task id="b"/>
        <parallelGateway id="g2" name="alle"/><task id="c"/><task id="d"/><parallelGateway id="g3"/>
        <exclusiveGateway id="x"/><endEvent id="e"><documentation>Fertig.</documentation></endEvent>
        <sequenceFlow id="f1" sourceRef="s" targetRef="g1"/><sequenceFlow id="f2" sourceRef="g1" targetRef="a"/>
        <sequenceFlow id="f3" sourceRef="g1" targetRef="b"/><sequenceFlow id="f4" sourceRef="a" targetRef="g2"/>
        <sequenceFlow id="f5" sourceRef="b" targetRef="g2"/><sequenceFlow id="f6" sourceRef="g2" targetRef="c"/>
        <sequenceFlow id="f7" sourceRef="g2" targetRef="d"/><sequenceFlow id="f8" sourceRef="c" targetRef="g3"/>
        <sequenceFlow id="f9" sourceRef="d" targetRef="g3"/><sequenceFlow id="f10" sourceRef="g3" targetRef="e"/>
        <sequenceFlow id="f11" sourceRef="g3" targetRef="e" name="doppelt"/></process>`),
    )
    if (!reading.ok) throw new Error(reading.reason)
    const { nodes, edges } = reading.process
    const typeOf = (key: string) => nodes.find((node) => node.key === key)?.type
    expect(nodes.map(({ type }) => type)).toEqual([
      'start',
      'split',
      'task',
      'task',
      'join',
      'split',
      'task',
      'task',
      'join',
      'decision',
      'end',
    ])
    expect(edges.filter(({ from, to }) => typeOf(from) === 'join' && typeOf(to) === 'split')).toHaveLength(1)
    expect(edges.filter(({ from }) => typeOf(from) === 'split')).toHaveLength(4)
    expect(nodes.at(-1)?.description).toBe('Fertig.')
    expect(reading.leftOut.map(({ reason, names }) => [reason, ...names])).toEqual([['doubled', 'doppelt']])
  })

  test.each([
    ['not-xml', 'PK\u0003\u0004'],
    ['not-xml', inside('<process><task id="a"/>').replace('</definitions>', '')],
    ['not-bpmn', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['nothing-inside', inside('<process id="p"/>')],
    ['too-large', `<definitions>${' '.repeat(5_000_001)}`],
    ['too-many', inside(`<process>${'<task/>'.repeat(1001)}</process>`)],
    [
      'has-doctype',
      `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>${inside('<process><task name="&b;"/></process>')}`,
    ],
  ] as const)('that is no use is refused: %s', async (reason, text) => {
    expect(await readBpmn(text)).toEqual({ ok: false, reason })
  })

  test('never makes the reader throw', async () => {
    const whole = await writeBpmn(sourceOf('it-servicedesk.de'), 'de')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(200), fc.string(), async (at, cut, put) => {
        const reading = await readBpmn(whole.slice(0, at) + put + whole.slice(at + cut))
        expect(typeof reading.ok).toBe('boolean')
      }),
      { numRuns: 30 },
    )
  })
})

test('every field of every kind of step comes back', async () => {
  const everything = {
    laneId: 'l',
    pos: { x: 12, y: 34 },
    processTime: { o: 1, m: 2, p: 3 },
    waitTime: { o: 4, m: 5, p: 6 },
    waitClock: 'elapsed',
    pccaBp: 9050,
    valueClass: 'necessary',
    responsible: 'Leitung',
    systems: 'Akte',
    description: 'Erste Zeile\nZweite Zeile',
    ownedBy: 'others',
    hurdle: { marked: true, note: 'hakt' },
  } as const
  const types = ['start', 'task', 'wait', 'decision', 'split', 'join', 'merge', 'end'] as const
  const nodes = types.map((type) => ({ id: type, type, name: `Name ${type}`, ...everything }))
  const ways = [
    ...['start task', 'task wait', 'wait decision', 'decision merge', 'decision split'],
    ...['split join', 'split merge', 'merge join', 'join end'],
  ].map((text) => text.split(' '))
  const edges = ways.map(([from = '', to = ''], index) => ({
    ...{ id: `e${String(index)}`, from, to, isRework: from === 'merge' },
    ...(from === 'decision' ? { shareBp: 5000, label: to } : { shareBp: null, label: null }),
  }))
  const lanes = [{ id: 'l', ord: 'a0', name: 'Bahn', kind: 'support', height: 200 } as const]
  const source: BpmnSource = { process: { id: 'p', name: 'P' }, lanes, nodes, edges }
  const reading = await readBpmn(await writeBpmn(source, 'de'))
  if (!reading.ok) throw new Error(reading.reason)
  expect(reading.leftOut).toEqual([])
  const { laneId: _, ...facts } = everything
  for (const node of reading.process.nodes) expect(node).toMatchObject(facts)
  expect(reading.process.nodes.map(({ type }) => type).toSorted()).toEqual([...types].toSorted())
  expect(
    reading.process.edges
      .map(({ shareBp, label, isRework }) => [shareBp, label, isRework].join(' '))
      .toSorted(),
  ).toEqual(edges.map(({ shareBp, label, isRework }) => [shareBp, label, isRework].join(' ')).toSorted())
})

test('names may hold what XML may not', async () => {
  const source = sourceOf('it-servicedesk.de')
  const nodes = source.nodes.map((node) => ({ ...node, name: `a\u0001<b> & "c" \ud800 ${node.name ?? ''}` }))
  const { warnings } = await parse(await writeBpmn({ ...source, nodes }, 'de'))
  expect(warnings).toEqual([])
})

test('ways that meet at a step meet in a gateway of the file, and come back as they were', async () => {
  const node = (id: string, type: 'start' | 'task' | 'end') => ({
    id,
    type,
    laneId: null,
    name: id,
    pos: null,
  })
  const edge = (from: string, to: string) => ({
    id: `${from}-${to}`,
    from,
    to,
    shareBp: null,
    label: null,
    isRework: false,
  })
  const source: BpmnSource = {
    process: { id: 'p', name: 'P' },
    lanes: [],
    nodes: [node('s', 'start'), node('a', 'task'), node('b', 'task'), node('c', 'task'), node('e', 'end')],
    edges: [edge('s', 'a'), edge('s', 'b'), edge('a', 'c'), edge('b', 'c'), edge('c', 'e')],
  }
  const xml = await writeBpmn(source, 'de')
  const { process } = await parse(xml)
  const elements = list(process, 'flowElements')
  expect(elements.filter(({ $type }) => $type === 'bpmn:ExclusiveGateway')).toHaveLength(1)
  const reading = await readBpmn(xml)
  expect(reading).toMatchObject({ ok: true, process: { nodes: { length: 5 }, edges: { length: 5 } } })
})
