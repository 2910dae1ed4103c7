/** A playbook in one language. Texts to copy hold {leader}, {community}, {pickup}, {hours} and one {link}. */
export interface PlaybookText {
  readonly title: string
  readonly summary: string
  readonly steps: Readonly<Record<string, StepText>>
}

export interface StepText {
  readonly title: string
  readonly what: string
  readonly when: string
  readonly text: string
}
