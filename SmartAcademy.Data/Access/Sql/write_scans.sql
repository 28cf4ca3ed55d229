-- Writes a group of decided scans of one school, each exactly once, and tells what was written. One call is one round trip and one
-- commit for the whole group; the connection was told its school.
-- It writes nothing and returns no row when something that these scans were decided by has changed since p_seen: the caller then
-- reads the change and decides again. So no scan is ever written that was decided by an outdated view.
-- A direction that the gate left open is the opposite of the holder's last granted scan of the day. A holder is locked until the
-- commit, so two gates that scan them at the same instant, on whatever instances, cannot both say entry.
CREATE OR REPLACE FUNCTION write_scans(
    p_seen pg_snapshot,
    p_now timestamptz,
    p_ids uuid[],
    p_device_ids uuid[],
    p_point_ids uuid[],
    p_scan_ids text[],
    p_token_hashes bytea[],
    p_pass_ids uuid[],
    p_student_ids uuid[],
    p_directions text[],
    p_reasons text[],
    p_times timestamptz[],
    p_day_starts timestamptz[],
    p_device_times timestamptz[],
    p_offline boolean[],
    p_skewed boolean[],
    p_details jsonb[],
    p_read_by text[],
    p_typed_reasons text[],
    p_awake uuid[])
RETURNS TABLE (
    id uuid, is_new boolean, is_same_pass boolean, occurred_at timestamptz, direction text, status text, reason text,
    clock_skewed boolean, access_point_id uuid)
LANGUAGE plpgsql
-- Planned once, for tables that grow: a plan made while a month is young must not read it from end to end later.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
    v_school constant uuid := current_school();
    v_missed bytea[];
    v_foreign bytea[];
    v_is_outdated boolean;
    v_directions text[];
    v_times timestamptz[];
    v_new uuid[];
BEGIN
    IF EXISTS (
        SELECT FROM gate_changes change
        WHERE change.school_id = v_school AND change.changed_in >= pg_snapshot_xmin(p_seen)
            AND NOT pg_visible_in_snapshot(change.changed_in, p_seen)
            AND (change.subject_id IS NULL OR change.subject_id = ANY (p_student_ids) OR change.subject_id = ANY (p_pass_ids)))
    THEN
        RETURN;
    END IF;

    -- A code that is no pass of the school may be another school's. That it is one is all that is asked.
    v_missed := ARRAY (
        SELECT scan.token_hash FROM unnest(p_token_hashes, p_pass_ids) scan (token_hash, pass_id)
        WHERE scan.token_hash IS NOT NULL AND scan.pass_id IS NULL);
    IF cardinality(v_missed) > 0 THEN
        PERFORM set_config('academy.all_schools', 'on', true);
        SELECT array_agg(pass.token_hash), bool_or(pass.school_id = v_school) INTO v_foreign, v_is_outdated
        FROM passes pass WHERE pass.token_hash = ANY (v_missed);
        PERFORM set_config('academy.all_schools', '', true);
        IF v_is_outdated THEN
            RETURN;
        END IF;
    END IF;

    -- In one order everywhere, so that two groups cannot wait for each other.
    PERFORM pg_advisory_xact_lock(holder.key) FROM (
        SELECT DISTINCT hashtextextended(scan.student_id::text, 0) AS key
        FROM unnest(p_student_ids) scan (student_id) WHERE scan.student_id IS NOT NULL ORDER BY key) holder;

    SELECT array_agg(coalesce(scan.direction, CASE earlier.direction WHEN 'Entry' THEN 'Exit' ELSE 'Entry' END) ORDER BY scan.place),
           -- The clocks of two instances differ a little; a person's scans still follow one another.
           array_agg(CASE WHEN scan.is_offline THEN scan.at ELSE greatest(scan.at, earlier.at + interval '1 microsecond') END ORDER BY scan.place)
    INTO v_directions, v_times
    FROM unnest(p_student_ids, p_directions, p_times, p_day_starts, p_offline)
        WITH ORDINALITY scan (student_id, direction, at, day_start, is_offline, place)
    LEFT JOIN LATERAL (
        SELECT log.direction, log.occurred_at AS at
        FROM access_logs log
        WHERE scan.direction IS NULL AND log.student_id = scan.student_id AND log.status = 'Granted'
            AND log.occurred_at >= scan.day_start AND log.occurred_at < scan.day_start + interval '26 hours'
            AND (NOT scan.is_offline OR log.occurred_at <= scan.at)
        ORDER BY log.occurred_at DESC
        LIMIT 1) earlier ON true;

    WITH receipt AS (
        INSERT INTO scan_receipts (device_id, scan_id, school_id, log_id, occurred_at)
        SELECT scan.device_id, scan.scan_id, v_school, scan.id, scan.at
        FROM unnest(p_device_ids, p_scan_ids, p_ids, v_times) scan (device_id, scan_id, id, at)
        ORDER BY scan.device_id, scan.scan_id
        ON CONFLICT DO NOTHING
        RETURNING log_id)
    SELECT coalesce(array_agg(receipt.log_id), '{}') INTO v_new FROM receipt;

    RETURN QUERY
    INSERT INTO access_logs AS log (
        id, school_id, device_id, access_point_id, scan_id, student_id, pass_id, occurred_at, received_at, device_time,
        direction, status, reason, offline, clock_skewed, device_details, read_by, typed_reason)
    SELECT scan.id, v_school, scan.device_id, scan.point_id, scan.scan_id, scan.student_id, scan.pass_id, scan.at, p_now, scan.device_time,
           scan.direction, CASE WHEN scan.reason IS NULL THEN 'Granted' ELSE 'Denied' END,
           CASE WHEN scan.reason = 'unknown_pass' AND scan.token_hash = ANY (v_foreign) THEN 'wrong_school' ELSE scan.reason END,
           scan.is_offline, scan.is_skewed, scan.details, scan.read_by, scan.typed_reason
    FROM unnest(
        p_ids, p_device_ids, p_point_ids, p_scan_ids, p_token_hashes, p_pass_ids, p_student_ids, v_directions, p_reasons, v_times,
        p_device_times, p_offline, p_skewed, p_details, p_read_by, p_typed_reasons)
        scan (id, device_id, point_id, scan_id, token_hash, pass_id, student_id, direction, reason, at,
              device_time, is_offline, is_skewed, details, read_by, typed_reason)
    WHERE scan.id = ANY (v_new)
    RETURNING log.id, true, true, log.occurred_at, log.direction::text, log.status::text, log.reason::text, log.clock_skewed, log.access_point_id;

    IF cardinality(v_new) < cardinality(p_ids) THEN
        -- Known scan ids get the answer that was given. One's own id means that an earlier try was committed and its answer lost.
        RETURN QUERY
        SELECT scan.id, log.id = scan.id, log.pass_id IS NOT DISTINCT FROM scan.pass_id,
               log.occurred_at, log.direction::text, log.status::text, log.reason::text, log.clock_skewed, log.access_point_id
        FROM unnest(p_ids, p_device_ids, p_scan_ids, p_pass_ids) scan (id, device_id, scan_id, pass_id)
        JOIN scan_receipts receipt ON receipt.device_id = scan.device_id AND receipt.scan_id = scan.scan_id
        JOIN access_logs log ON log.id = receipt.log_id AND log.occurred_at = receipt.occurred_at
        WHERE NOT scan.id = ANY (v_new);
    END IF;

    -- Hot rows: never waited for.
    IF cardinality(p_awake) > 0 THEN
        UPDATE reader_devices SET last_seen_at = p_now
        WHERE id IN (SELECT device.id FROM reader_devices device WHERE device.id = ANY (p_awake) FOR NO KEY UPDATE SKIP LOCKED);
    END IF;

    IF cardinality(v_new) > 0 THEN
        PERFORM pg_notify('access_log', json_build_object('schoolId', v_school, 'ids', v_new)::text);
    END IF;
END
$$;
