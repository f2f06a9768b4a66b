/** What can stand in the way of reaching a workshop. */

export class UnknownWorkshopError extends Error {
  readonly code = 'unknown-workshop'
  constructor(workshopId: string) {
    super(`There is no workshop ${workshopId}.`)
    this.name = 'UnknownWorkshopError'
  }
}

/** As many workshops are in memory as the limit allows, and none of them is idle. */
export class ServerFullError extends Error {
  readonly code = 'server-full'
  constructor() {
    super('The server holds as many workshops as it may.')
    this.name = 'ServerFullError'
  }
}
