import { AuditLogScreen } from '../../audit-log-screen'

export default function AuditLogPage() {
  return <AuditLogScreen />
}
