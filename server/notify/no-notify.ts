import type { NotifyPort } from './notify-port'

/** Where no templates are set up, everything is told by the inbox and by text the leader copies. */
export const noNotify: NotifyPort = {
  templates: {},
  send: async () => 'rejected',
}
