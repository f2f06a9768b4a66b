/** Puts a workshop on a server's disk, for a start that finds it there. */
import { Author, type Filling } from '../author.ts'
import type { Place } from '../dialect.ts'
import type { Expected } from '../joiner.ts'

export interface FillingJob extends Filling {
  place: Place
}

export async function runFilling({ place, ...filling }: FillingJob): Promise<Expected> {
  const author = new Author(place)
  const { bytes, cards } = await author.fill(filling)
  await author.client.close()
  return { bytes, cards }
}
