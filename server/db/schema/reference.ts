import { boolean, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { ProductCategory } from '#contract/product'
import type { Goods } from '#domain/commission'
import type { LessonId, ProductId } from '#domain/ids'
import type { BasisPoints } from '#domain/money'
import { fen, instant } from './columns'

/** The platform catalogue. */
export const products = pgTable(
  'products',
  {
    productId: text('product_id').$type<ProductId>().primaryKey(),
    name: text('name').notNull(),
    unit: text('unit').notNull(),
    category: text('category').$type<ProductCategory>().notNull(),
    /** fresh or other: how long commission cools (R4). */
    goods: text('goods').$type<Goods>().notNull(),
    pictureUrl: text('picture_url').notNull(),
    listFen: fen('list_fen').notNull(),
    minFen: fen('min_fen').notNull(),
    maxFen: fen('max_fen').notNull(),
    rateBp: integer('rate_bp').$type<BasisPoints>(),
    /** Name, aliases and initials in one text, lower case: what a search looks through. */
    searchText: text('search_text').notNull(),
    position: integer('position').notNull(),
    /** Shown to newcomers first where a deal has a newcomer price for it (G5). */
    inNewcomerZone: boolean('in_newcomer_zone').notNull().default(false),
    retiredAt: instant('retired_at'),
  },
  (t) => [index('products_by_position').on(t.position)],
)

/** Lessons with their quizzes; the right answers stay here. */
export const lessons = pgTable('lessons', {
  lessonId: text('lesson_id').$type<LessonId>().primaryKey(),
  position: integer('position').notNull(),
  minutes: integer('minutes').notNull(),
  /** By language; checked against server/academy/lesson-content on the way in. */
  content: jsonb('content').notNull(),
})
