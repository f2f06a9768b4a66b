/** All routes of the server, in one list. A new part of the API adds its function here. */
import type { FastifyInstance } from 'fastify'
import type { ServerContext } from '../server-context.ts'
import { registerApi } from './api.ts'
import { registerHealth } from './health.ts'

export type RegisterRoutes = (app: FastifyInstance, context: ServerContext) => void | Promise<void>

export const ROUTES: readonly RegisterRoutes[] = [registerHealth, registerApi]
