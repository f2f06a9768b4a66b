/** The ways to look at a process; all show the same data (CANV-3). */
export type View = 'both' | 'picture' | 'table'
export const VIEWS: readonly View[] = ['both', 'picture', 'table']
