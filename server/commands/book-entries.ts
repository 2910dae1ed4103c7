import type { LeaderId } from '#domain/ids'
import type { Fen } from '#domain/money'
import type { Db } from '../db/db'
import { ledgerEntries } from '../db/schema/money'
import type { Chance } from '../deps'

/** Under which version of the money rules an entry was booked; raised when R1, R2 or R3 change. */
const RULE_VERSION = 1

const ENTRIES_AT_ONCE = 1_000

/** Where money stands: what buyers sent, what the platform holds of it, and of that the leader's share. */
type Account = 'buyers' | 'platform-sales' | 'platform-commission' | 'leader-commission'

interface Entry {
  readonly from: Account
  readonly to: Account
  readonly amountFen: Fen
  readonly cause: 'payment' | 'commission' | 'refund' | 'reversal'
  readonly causeId: string
}

/** Appends to the ledger of one leader. An entry of 0 fen moves nothing and is left out. */
export async function bookEntries(
  tx: Db,
  of: { readonly leaderId: LeaderId; readonly at: Date; readonly chance: Chance },
  entries: readonly Entry[],
): Promise<void> {
  const rows = entries
    .filter((entry) => entry.amountFen > 0)
    .map((entry) => ({
      leaderId: of.leaderId,
      entryId: of.chance.id('entry'),
      fromAccount: entry.from,
      toAccount: entry.to,
      amountFen: entry.amountFen,
      causeKind: entry.cause,
      causeId: entry.causeId,
      ruleVersion: RULE_VERSION,
      at: of.at,
    }))
  for (let start = 0; start < rows.length; start += ENTRIES_AT_ONCE) {
    await tx.insert(ledgerEntries).values(rows.slice(start, start + ENTRIES_AT_ONCE))
  }
}
