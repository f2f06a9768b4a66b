/**
 * A process as BPMN 2.0, with lanes and a picture: files without one do not open in the usual editors. Elements, sizes and the order inside
 * them follow the standard (OMG formal/2011-01-03) and what bpmn-js reads.
 */
import { BpmnModdle, type ModdleElement } from 'bpmn-moddle'
import type { Point } from '../../geometry/point.ts'
import { rightOf, type Rect } from '../../geometry/rect.ts'
import { textBox, type TextBlock } from '../../geometry/text-block.ts'
import { layoutProcess } from '../../domain/process/layout.ts'
import type { ProcessLayout } from '../../domain/process/process-layout.ts'
import type { NodeType, ProcessEdge, ProcessModel } from '../../domain/process/process-model.ts'
import { xmlCharacters } from '../../drawing/to-svg.ts'
import { bpmnWords } from '../../locale/bpmn-words.ts'
import { processWordsFor } from '../../locale/process-words.ts'
import { asGateways, bpmnBody, withMerges } from './bpmn-shape.ts'
import { noteOf } from './bpmn-notes.ts'
import {
  aboutAttributes,
  bandAttributes,
  EXTENSION,
  stepAttributes,
  wayAttributes,
  type ExportedNode,
  type ProcessFacts,
} from './extension.ts'

export interface BpmnSource extends ProcessModel {
  readonly process: ProcessFacts & { readonly id: string; readonly name: string }
  readonly nodes: readonly ExportedNode[]
}

const ELEMENTS: Readonly<Record<NodeType, string>> = {
  start: 'bpmn:StartEvent',
  end: 'bpmn:EndEvent',
  task: 'bpmn:Task',
  wait: 'bpmn:IntermediateCatchEvent',
  decision: 'bpmn:ExclusiveGateway',
  merge: 'bpmn:ExclusiveGateway',
  split: 'bpmn:ParallelGateway',
  join: 'bpmn:ParallelGateway',
}

/** Width of the strips in which bpmn-js writes the names of pool and lanes. */
const STRIP = 30
/** Between the names of the lanes and the first node. */
const LEAD = 20
const TAIL = 40
/** Where the pool starts on the sheet. */
const ORIGIN: Point = { x: 160, y: 80 }

/**
 * @param locale language of the words that other programs show
 * @returns the XML text. An empty process gives an empty pool.
 */
export async function writeBpmn(source: BpmnSource, locale: 'de' | 'en'): Promise<string> {
  const moddle = new BpmnModdle({ sw: EXTENSION })
  const { xml } = await moddle.toXML(new BpmnWriter(moddle, source, locale).definitions(), { format: true })
  // What people typed may hold characters that no XML file may.
  return xmlCharacters(xml)
}

/** "ja (75 %)" */
function flowName({ label, shareBp }: ProcessEdge, share: (basisPoints: number) => string): string {
  const words = label?.trim() ?? ''
  if (shareBp === null) return words
  return words === '' ? share(shareBp) : `${words} (${share(shareBp)})`
}

class BpmnWriter {
  private readonly moddle: BpmnModdle
  private readonly source: BpmnSource
  private readonly lang: 'de' | 'en'
  private readonly layout: ProcessLayout
  private readonly edges: readonly ProcessEdge[]
  private readonly nodes: readonly ExportedNode[]
  private readonly drawnMerges: ReadonlySet<string>
  private readonly elements = new Map<string, ModdleElement>()
  private readonly shift: Point
  private readonly left: number

  constructor(moddle: BpmnModdle, source: BpmnSource, lang: 'de' | 'en') {
    this.moddle = moddle
    this.source = source
    this.lang = lang
    const { model, drawnMerges } = withMerges(source)
    this.drawnMerges = drawnMerges
    this.layout = layoutProcess(asGateways(model), processWordsFor(lang), { bodyOf: bpmnBody })
    const known = new Map(model.nodes.map((node): [string, ExportedNode] => [node.id, node]))
    this.nodes = this.layout.order.flatMap((id) => known.get(id) ?? [])
    this.edges = model.edges.filter(({ from, to }) => known.has(from) && known.has(to))
    const { bounds, headerWidth, lanes } = this.layout
    this.left = bounds.x + headerWidth - LEAD - 2 * STRIP
    this.shift = { x: ORIGIN.x - this.left, y: ORIGIN.y - (lanes[0]?.top ?? 0) }
  }

  definitions(): ModdleElement {
    const { process } = this.source
    const words = bpmnWords[this.lang]
    const name = process.name.trim() || words.process
    const laneSet = this.laneSet()
    const flows = this.edges.map((edge) => this.flow(edge))
    const bpmnProcess = this.moddle.create('bpmn:Process', {
      id: 'process',
      name,
      isExecutable: false,
      ...this.extended('sw:About', aboutAttributes(process)),
      laneSets: [laneSet],
      flowElements: [...this.nodes.map(({ id }) => this.elements.get(id)), ...flows],
    })
    const participant = this.moddle.create('bpmn:Participant', { id: 'pool', name, processRef: bpmnProcess })
    const collaboration = this.moddle.create('bpmn:Collaboration', {
      id: 'collaboration',
      participants: [participant],
    })
    return this.moddle.create('bpmn:Definitions', {
      id: 'definitions',
      targetNamespace: 'urn:servicewerkstatt',
      exporter: 'Servicewerkstatt',
      rootElements: [collaboration, bpmnProcess],
      diagrams: [this.diagram(collaboration, participant)],
    })
  }

  /** Elements are made with their lane, which refers to them. */
  private laneSet(): ModdleElement {
    const { laneMissing } = processWordsFor(this.lang)
    const lanes = this.layout.lanes.map((band, index) => {
      const stored = this.source.lanes.find(({ id }) => id === band.id)
      const inside = this.nodes.filter(({ id }) => this.laneOf(id) === band.id)
      const lane = this.moddle.create('bpmn:Lane', {
        id: `lane-${String(index + 1)}`,
        name: stored ? (stored.name ?? '') : laneMissing,
        ...this.extended('sw:Band', stored ? bandAttributes(stored) : { isNone: true }),
        flowNodeRef: inside.map((node) => this.nodeElement(node)),
      })
      this.elements.set(`lane ${band.id ?? ''}`, lane)
      return lane
    })
    return this.moddle.create('bpmn:LaneSet', { id: 'lanes', lanes })
  }

  private laneOf(nodeId: string): string | null {
    return this.layout.nodes.find(({ id }) => id === nodeId)?.laneId ?? null
  }

  private nodeElement(node: ExportedNode): ModdleElement {
    const note = noteOf(node, this.lang)
    const element = this.moddle.create(ELEMENTS[node.type], {
      id: `step-${xmlName(node.id)}`,
      ...(node.name?.trim() && { name: node.name.trim() }),
      ...(note !== '' && { documentation: [this.moddle.create('bpmn:Documentation', { text: note })] }),
      ...this.extended('sw:Step', stepAttributes(node, this.drawnMerges.has(node.id))),
      ...(node.type === 'wait' && { eventDefinitions: [this.timer(node)] }),
    })
    this.elements.set(node.id, element)
    return element
  }

  /** ISO 8601, the most likely value; without one, the timer says only that something is waited for. */
  private timer({ waitTime }: ExportedNode): ModdleElement {
    if (!waitTime) return this.moddle.create('bpmn:TimerEventDefinition')
    const timeDuration = this.moddle.create('bpmn:FormalExpression', { body: `PT${String(waitTime.m)}M` })
    return this.moddle.create('bpmn:TimerEventDefinition', { timeDuration })
  }

  private flow(edge: ProcessEdge): ModdleElement {
    const [source, target] = [this.elements.get(edge.from), this.elements.get(edge.to)]
    const name = flowName(edge, processWordsFor(this.lang).share)
    const flow = this.moddle.create('bpmn:SequenceFlow', {
      id: `way-${xmlName(edge.id)}`,
      ...(name !== '' && { name }),
      sourceRef: source,
      targetRef: target,
      ...this.extended('sw:Way', wayAttributes(edge)),
    })
    push(source?.get('outgoing'), flow)
    push(target?.get('incoming'), flow)
    this.elements.set(`way ${edge.id}`, flow)
    return flow
  }

  private extended(
    type: string,
    attributes: Readonly<Record<string, string | number | boolean>>,
  ): { extensionElements?: ModdleElement } {
    if (Object.keys(attributes).length === 0) return {}
    const values = [this.moddle.create(type, attributes)]
    return { extensionElements: this.moddle.create('bpmn:ExtensionElements', { values }) }
  }

  private diagram(collaboration: ModdleElement, participant: ModdleElement): ModdleElement {
    const { bounds, lanes } = this.layout
    const right = rightOf(bounds) + TAIL
    const height = lanes.reduce((sum, lane) => sum + lane.height, 0)
    const top = lanes[0]?.top ?? 0
    const pool: Rect = { x: this.left, y: top, width: right - this.left, height: Math.max(height, 60) }
    const laneShapes = lanes.map((band) =>
      this.shape(this.elements.get(`lane ${band.id ?? ''}`), {
        x: pool.x + STRIP,
        y: band.top,
        width: pool.width - STRIP,
        height: band.height,
      }),
    )
    const nodeShapes = this.layout.nodes.map(({ id, box, label }) => {
      const type = this.nodes.find((node) => node.id === id)?.type
      const marker = type === 'decision' || type === 'merge' ? { isMarkerVisible: true } : {}
      return this.shape(this.elements.get(id), box, marker, label)
    })
    const edges = this.edges.map((edge) => this.line(edge))
    const plane = this.moddle.create('bpmndi:BPMNPlane', {
      id: 'plane',
      bpmnElement: collaboration,
      planeElement: [
        this.shape(participant, pool, { isHorizontal: true }),
        ...laneShapes,
        ...nodeShapes,
        ...edges,
      ],
    })
    return this.moddle.create('bpmndi:BPMNDiagram', { id: 'diagram', plane })
  }

  private shape(
    element: ModdleElement | undefined,
    rect: Rect,
    more: Readonly<Record<string, boolean>> = {},
    label: TextBlock | null = null,
  ): ModdleElement {
    const isBand = element?.$type === 'bpmn:Lane'
    return this.moddle.create('bpmndi:BPMNShape', {
      id: `shape-${idOf(element)}`,
      bpmnElement: element,
      ...(isBand && { isHorizontal: true }),
      ...more,
      bounds: this.bounds(rect),
      ...(label && { label: this.label(label) }),
    })
  }

  private bounds({ x, y, width, height }: Rect): ModdleElement {
    return this.moddle.create('dc:Bounds', {
      x: Math.round(x + this.shift.x),
      y: Math.round(y + this.shift.y),
      width: Math.round(width),
      height: Math.round(height),
    })
  }

  private label(text: TextBlock): ModdleElement {
    return this.moddle.create('bpmndi:BPMNLabel', { bounds: this.bounds(textBox(text)) })
  }

  private line(edge: ProcessEdge): ModdleElement {
    const flow = this.elements.get(`way ${edge.id}`)
    const route = this.layout.connectors.find(({ id }) => id === edge.id)
    const points = route && route.points.length > 1 ? route.points : this.straight(edge)
    return this.moddle.create('bpmndi:BPMNEdge', {
      id: `line-${idOf(flow)}`,
      bpmnElement: flow,
      waypoint: points.map(({ x, y }) =>
        this.moddle.create('dc:Point', {
          x: Math.round(x + this.shift.x),
          y: Math.round(y + this.shift.y),
        }),
      ),
      ...(route?.label && { label: this.label(route.label) }),
    })
  }

  /** For a way that has no route: from middle to middle. */
  private straight({ from, to }: ProcessEdge): Point[] {
    const centreOf = (id: string): Point =>
      this.layout.nodes.find((node) => node.id === id)?.centre ?? { x: 0, y: 0 }
    return [centreOf(from), centreOf(to)]
  }
}

const push = (list: unknown, item: ModdleElement): void => {
  if (Array.isArray(list)) list.push(item)
}

/** Our ids are XML names already but for the colon, which separates a prefix there. */
const xmlName = (id: string): string => id.replaceAll(':', '.')

const idOf = (element: ModdleElement | undefined): string => {
  const id = element?.get('id')
  return typeof id === 'string' ? id : ''
}
