import { ProfileScreen } from '../../profile-screen'

export default function ProfilePage() {
  return <ProfileScreen />
}
