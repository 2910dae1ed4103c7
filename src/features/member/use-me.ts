import { readSession } from '#contract/session'
import { useRead } from '../../shared/api/use-read'
import { useSession } from '../../shared/session'

/** The signed-in person; asks nothing while nobody is signed in. */
export function useMe() {
  const token = useSession((session) => session.token)
  const query = useRead(readSession, {}, { when: Boolean(token) })
  return { signedIn: Boolean(token), me: token ? query.data : undefined }
}
