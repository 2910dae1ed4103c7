/** What an operator did, as the audit log tells it (O6). */
export const auditActs = [
  'after-sale-agreed',
  'after-sale-refused',
  'bag-settled',
  'objection-upheld',
  'objection-rejected',
  'board-final',
  'prizes-set',
  'prize-sent',
  'flags-cleared',
  'flags-rejected',
  'newcomer-coupon-set',
  'newcomer-zone-set',
  'zone-product-set',
] as const
export type AuditAct = (typeof auditActs)[number]
