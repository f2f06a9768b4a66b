/** What we use of bpmn-moddle, whose main entry brings no types. */
declare module 'bpmn-moddle' {
  export interface ModdleElement {
    readonly $type: string
    readonly $parent?: ModdleElement
    readonly $instanceOf: (type: string) => boolean
    /** A list stays the element's own: what is pushed into it belongs to the element. */
    readonly get: (property: string) => unknown
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, object>>)
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement
    /** Rejects when the text cannot be read at all. */
    fromXML(xml: string): Promise<{
      readonly rootElement: ModdleElement
      readonly warnings: readonly { readonly message: string }[]
    }>
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>
  }
}
