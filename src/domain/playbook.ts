export const playbookIds = ['shop-owner', 'parent', 'property', 'school', 'office'] as const

/** One playbook for each kind of leader; they share a name. */
export type PlaybookId = (typeof playbookIds)[number]

/** `playbook/step`: what a referral code keeps of the step it was made for. */
export type StepKey = `${PlaybookId}/${string}`

export function stepKey(playbookId: PlaybookId, stepId: string): StepKey {
  return `${playbookId}/${stepId}`
}

/** Own kind first, the rest in their order. */
export function ownKindFirst<T extends { readonly playbookId: PlaybookId }>(
  all: readonly T[],
  kind: string,
): T[] {
  const isOwn = (playbook: T) => playbook.playbookId === kind
  return [...all.filter(isOwn), ...all.filter((playbook) => !isOwn(playbook))]
}

/** Fills {names} in; one that is not given stays as it is, so that it is seen. */
export function filledIn(text: string, facts: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => facts[name] ?? placeholder)
}
