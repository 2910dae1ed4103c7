import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import type { Db } from '../db/db'
import { lessons } from '../db/schema/reference'
import { lessonContent } from './lesson-content'
import { onboardingTrack } from './track'

/** Puts the lessons of this release into the database; run at every start, it changes only what was edited. */
export async function installTrack(db: Db): Promise<void> {
  const rows = onboardingTrack.map(({ lessonId, minutes, content }, position) => ({
    lessonId,
    position,
    minutes,
    content: v.parse(lessonContent, content),
  }))
  await db
    .insert(lessons)
    .values(rows)
    .onConflictDoUpdate({
      target: lessons.lessonId,
      set: {
        position: sql`excluded.position`,
        minutes: sql`excluded.minutes`,
        content: sql`excluded.content`,
      },
      setWhere: sql`(lessons.position, lessons.minutes, lessons.content)
        is distinct from (excluded.position, excluded.minutes, excluded.content)`,
    })
}
