-- Placing an order is one statement: either all of its guards hold, or nothing is written.
-- A guard that fails raises SQLSTATE LT001 with the refusal's code as message and the item as detail.
-- The hot row, stock, is taken last, so that it is locked for the shortest time; items in the order of
-- their ids, so that two orders of several items cannot wait for each other.
CREATE FUNCTION place_order(p_order jsonb, p_lines jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  o orders;
  existing record;
  piece record;
BEGIN
  o := jsonb_populate_record(NULL::orders, p_order);

  INSERT INTO orders SELECT o.* ON CONFLICT (leader_id, member_id, request_key) DO NOTHING;
  IF NOT FOUND THEN
    SELECT order_id, body_hash INTO existing FROM orders
      WHERE leader_id = o.leader_id AND member_id = o.member_id AND request_key = o.request_key;
    RETURN jsonb_build_object('orderId', existing.order_id, 'bodyHash', existing.body_hash, 'replayed', true);
  END IF;

  INSERT INTO order_lines SELECT l.* FROM jsonb_populate_recordset(NULL::order_lines, p_lines) AS l;
  INSERT INTO member_orders (member_id, order_id, leader_id, placed_at)
    VALUES (o.member_id, o.order_id, o.leader_id, o.placed_at);

  IF o.newcomer_saving_fen > 0 THEN
    INSERT INTO newcomer_claims (member_id, kind, claimed_by, at)
      VALUES (o.member_id, 'price', o.order_id, o.placed_at) ON CONFLICT (member_id, kind) DO NOTHING;
    IF NOT FOUND THEN RAISE EXCEPTION 'newcomer-price-used' USING ERRCODE = 'LT001'; END IF;
  END IF;

  IF o.coupon_id IS NOT NULL THEN
    UPDATE coupons SET used_order_id = o.order_id, used_at = o.placed_at
      WHERE member_id = o.member_id AND coupon_id = o.coupon_id AND used_order_id IS NULL AND expires_at > o.placed_at;
    IF NOT FOUND THEN RAISE EXCEPTION 'coupon-used' USING ERRCODE = 'LT001'; END IF;
  END IF;

  FOR piece IN
    SELECT l.item_id, sum(l.quantity)::integer AS quantity
      FROM jsonb_populate_recordset(NULL::order_lines, p_lines) AS l GROUP BY l.item_id ORDER BY l.item_id
  LOOP
    INSERT INTO item_purchases AS held (leader_id, item_id, member_id, quantity)
      SELECT o.leader_id, piece.item_id, o.member_id, piece.quantity
        FROM deal_items i WHERE i.leader_id = o.leader_id AND i.item_id = piece.item_id AND piece.quantity <= i.limit_per_member
      ON CONFLICT (leader_id, item_id, member_id) DO UPDATE SET quantity = held.quantity + excluded.quantity
        WHERE held.quantity + excluded.quantity <=
          (SELECT i.limit_per_member FROM deal_items i WHERE i.leader_id = o.leader_id AND i.item_id = piece.item_id);
    IF NOT FOUND THEN RAISE EXCEPTION 'limit-exceeded' USING ERRCODE = 'LT001', DETAIL = piece.item_id; END IF;

    UPDATE deal_items SET reserved = reserved + piece.quantity
      WHERE leader_id = o.leader_id AND item_id = piece.item_id AND deal_id = o.deal_id
        AND reserved + piece.quantity <= stock;
    IF NOT FOUND THEN RAISE EXCEPTION 'sold-out' USING ERRCODE = 'LT001', DETAIL = piece.item_id; END IF;
  END LOOP;

  RETURN jsonb_build_object('orderId', o.order_id, 'bodyHash', o.body_hash, 'replayed', false);
END
$$;
--> statement-breakpoint
-- Gives back what an unpaid or cancelled order holds: stock, limit, newcomer price, coupon that still runs.
-- Does nothing the second time: released_at is set once. Returns whether it did.
CREATE FUNCTION release_order(p_leader_id text, p_order_id text, p_at timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  o orders;
  piece record;
BEGIN
  UPDATE orders SET released_at = p_at
    WHERE leader_id = p_leader_id AND order_id = p_order_id AND released_at IS NULL
    RETURNING * INTO o;
  IF NOT FOUND THEN RETURN false; END IF;

  FOR piece IN
    SELECT item_id, sum(quantity)::integer AS quantity FROM order_lines
      WHERE leader_id = p_leader_id AND order_id = p_order_id GROUP BY item_id ORDER BY item_id
  LOOP
    UPDATE item_purchases SET quantity = quantity - piece.quantity
      WHERE leader_id = p_leader_id AND item_id = piece.item_id AND member_id = o.member_id;
    UPDATE deal_items SET reserved = reserved - piece.quantity
      WHERE leader_id = p_leader_id AND item_id = piece.item_id;
  END LOOP;

  DELETE FROM newcomer_claims WHERE member_id = o.member_id AND kind = 'price' AND claimed_by = o.order_id;
  UPDATE coupons SET used_order_id = NULL, used_at = NULL
    WHERE member_id = o.member_id AND used_order_id = o.order_id AND expires_at > p_at;
  RETURN true;
END
$$;
