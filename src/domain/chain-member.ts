interface Homed {
  readonly unitLabel: string | null
}

/** Letter case and spaces tell no names apart. */
export function memberKey(name: string): string {
  return name.toLowerCase().replace(/[\s·.]/g, '')
}

/**
 * D5: which of the members of one name a line means. Sure when the home agrees too; without a home on either side only
 * where nobody else has the name. Another home is another person.
 */
export function suggestMember<M extends Homed>(
  unitLabel: string | null,
  sameName: readonly M[],
): { readonly member: M; readonly sure: boolean } | undefined {
  const [only] = sameName
  const isAlone = sameName.length === 1
  if (unitLabel === null) return only && isAlone ? { member: only, sure: false } : undefined
  const home = homeKey(unitLabel)
  const there = sameName.filter((member) => member.unitLabel !== null && homeKey(member.unitLabel) === home)
  const [found] = there
  if (found) return there.length === 1 ? { member: found, sure: true } : undefined
  return only && isAlone && only.unitLabel === null ? { member: only, sure: false } : undefined
}

/** 2栋1单元301 and 2-1-301 are one home. */
function homeKey(unitLabel: string): string {
  return (
    unitLabel
      .match(/[0-9a-z]+/gi)
      ?.join('-')
      .toLowerCase() ?? unitLabel
  )
}
