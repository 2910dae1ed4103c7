import { stepKey } from '#domain/playbook'
import { playbooks } from './playbooks'

const keys = new Set<string>(
  playbooks.flatMap(({ playbookId, steps }) => steps.map(({ stepId }) => stepKey(playbookId, stepId))),
)

/** @param step `playbook/step` */
export function hasStep(step: string): boolean {
  return keys.has(step)
}
