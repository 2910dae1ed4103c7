import type { Deps } from './deps'
import { cancelShortDeals } from './sweeps/cancel-short-deals'
import { closeBoards } from './sweeps/close-boards'
import { forgetSmsSends } from './sweeps/forget-sms-sends'
import { giveReferralCoupons } from './sweeps/give-referral-coupons'
import { raiseNewFlags } from './sweeps/raise-flags'
import { rebuildBoards } from './sweeps/rebuild-boards'
import { releaseExpiredOrders } from './sweeps/release-expired-orders'
import { remindCoupons } from './sweeps/remind-coupons'
import { removeLoosePictures } from './sweeps/remove-loose-pictures'
import { sendMessages } from './sweeps/send-messages'
import { sendRefunds } from './sweeps/send-refunds'
import { settlePayments } from './sweeps/settle-payments'

interface Sweep {
  readonly name: string
  readonly everyMs: number
  readonly run: (deps: Deps) => Promise<unknown>
}

/** Work that must be done though nobody asks. Each may run at any time, twice, or in two processes at once. */
const sweeps: readonly Sweep[] = [
  { name: 'release expired orders', everyMs: 30_000, run: releaseExpiredOrders },
  { name: 'cancel short deals', everyMs: 30_000, run: cancelShortDeals },
  { name: 'settle payments', everyMs: 15_000, run: settlePayments },
  { name: 'send refunds', everyMs: 15_000, run: sendRefunds },
  { name: 'send messages', everyMs: 10_000, run: sendMessages },
  { name: 'rebuild boards', everyMs: 5_000, run: rebuildBoards },
  { name: 'close boards', everyMs: 60_000, run: closeBoards },
  { name: 'raise flags', everyMs: 30_000, run: raiseNewFlags },
  { name: 'give referral coupons', everyMs: 30_000, run: giveReferralCoupons },
  { name: 'remind of coupons', everyMs: 60_000, run: remindCoupons },
  { name: 'remove loose pictures', everyMs: 600_000, run: removeLoosePictures },
  { name: 'forget text messages', everyMs: 600_000, run: forgetSmsSends },
]

/** Starts the sweeps; the answer stops them and waits for those at work. */
export function startSweeping(deps: Deps): { stop(): Promise<void> } {
  const underway = new Set<Promise<unknown>>()
  const timers = sweeps.map((sweep) => {
    let atWork = false
    const timer = setInterval(() => {
      if (atWork) return
      atWork = true
      const work = sweep
        .run(deps)
        .catch((error: unknown) =>
          deps.log.error({ sweep: sweep.name, err: error }, 'a sweep failed; it runs again'),
        )
        .finally(() => {
          atWork = false
          underway.delete(work)
        })
      underway.add(work)
    }, sweep.everyMs)
    timer.unref()
    return timer
  })
  return {
    async stop() {
      timers.forEach(clearInterval)
      await Promise.all(underway)
    },
  }
}
