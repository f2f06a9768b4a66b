/** What the tests use of bpmnlint, which brings types for rules only. */
declare module 'bpmnlint' {
  export class Linter {
    constructor(options: { readonly config: object; readonly resolver: object })
    /** Findings by rule; empty when there are none. */
    lint(definitions: object): Promise<Readonly<Record<string, readonly object[]>>>
  }
}
declare module 'bpmnlint/lib/resolver/node-resolver' {
  export default class NodeResolver {
    constructor(options?: object)
  }
}
