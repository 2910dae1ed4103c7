import { LeaderboardScreen } from '../../leaderboard-screen'

export default function LeaderboardPage() {
  return <LeaderboardScreen />
}
