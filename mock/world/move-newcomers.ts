import type { Rows } from './rows'

/** As far back before joining as the story lets a newcomer open a code. */
const LOOKED_MS = 30 * 3_600_000

/** They came by this code instead of their channel's: who they are and when stays as it was. */
export function moveNewcomers(people: readonly Rows['newcomers'][number][], code: string, rows: Rows): void {
  for (const newcomer of people) {
    const { leaderId, joinedAt } = newcomer
    const before = newcomer.code
    newcomer.code = code
    rows.touches
      .filter(
        (touch) =>
          touch.leaderId === leaderId &&
          touch.code === before &&
          touch.firstAt <= joinedAt &&
          joinedAt.getTime() - touch.firstAt.getTime() <= LOOKED_MS,
      )
      .slice(-2)
      .forEach((touch) => {
        touch.code = code
      })
  }
}
