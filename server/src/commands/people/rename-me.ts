import { handler, refused } from '../command-call.ts'
import { changeParticipant, findOrAddDepartment } from './participants.ts'

export const renameMe = handler<'rename-me'>({
  run: (command, run, { sender }) => {
    const person = run.proceedings.record('participants', sender.identity.participantId ?? '')
    if (!person) return refused('not-found')
    const { name, departmentId, departmentName } = command
    if (typeof departmentId === 'string' && !run.board.record('departments', departmentId))
      return refused('not-found')
    const department = departmentName === undefined ? departmentId : findOrAddDepartment(run, departmentName)
    return {
      ok: true,
      ...changeParticipant(run, person, {
        name,
        ...(department !== undefined && { departmentId: department }),
      }),
    }
  },
})
