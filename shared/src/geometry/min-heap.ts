/** A queue that gives back the number with the least priority first. Equal priorities come out in the order of their numbers, so runs repeat exactly. */
export class MinHeap {
  private readonly items: number[] = []
  private readonly priorities: number[] = []

  get size(): number {
    return this.items.length
  }

  clear(): void {
    this.items.length = 0
    this.priorities.length = 0
  }

  push(item: number, priority: number): void {
    let index = this.items.length
    this.items.push(item)
    this.priorities.push(priority)
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!this.isBefore(index, parent)) break
      this.swap(index, parent)
      index = parent
    }
  }

  /** @returns the item, or -1 when the queue is empty */
  pop(): number {
    const first = this.items[0]
    if (first === undefined) return -1
    this.swap(0, this.items.length - 1)
    this.items.pop()
    this.priorities.pop()
    let index = 0
    for (;;) {
      const left = index * 2 + 1
      if (left >= this.items.length) break
      const right = left + 1
      const child = right < this.items.length && this.isBefore(right, left) ? right : left
      if (!this.isBefore(child, index)) break
      this.swap(index, child)
      index = child
    }
    return first
  }

  private isBefore(a: number, b: number): boolean {
    const difference = (this.priorities[a] as number) - (this.priorities[b] as number)
    return difference < 0 || (difference === 0 && (this.items[a] as number) < (this.items[b] as number))
  }

  // Called some hundred thousand times for one picture: no lists made on the way.
  private swap(a: number, b: number): void {
    const { items, priorities } = this
    const item = items[a] as number
    items[a] = items[b] as number
    items[b] = item
    const priority = priorities[a] as number
    priorities[a] = priorities[b] as number
    priorities[b] = priority
  }
}
