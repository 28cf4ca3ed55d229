-- Writes a group of decided scans of one school, each exactly once, and tells what was written. One call is one round trip and one
-- commit for the whole group; the connection was told its school.
-- It writes nothing and returns no row when something that these scans were decided by has changed since p_seen: the caller then
-- reads the change and decides again. So no scan is ever written that was decided by an outdated view.
-- A direction that the gate left open is the opposite of the holder's last granted scan of the day. A holder is locked until the
-- commit, so two gates that scan them at the same instant, on whatever instances, cannot both say entry.
-- Where the direction is open, reason, findings and explanation come twice, for coming in and for going out. Three rules rest on
-- what happened before and are decided here, under that lock: only the first entry of a day is late, a pass that was handed back
-- (the same as SettledScan in C#), and how many are inside.
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
    p_awake uuid[],
    p_exit_reasons text[],
    p_findings text[],
    p_exit_findings text[],
    p_explanations text[],
    p_exit_explanations text[],
    p_late_minutes integer[],
    p_shown text[],
    p_passback text,
    p_passback_minutes integer,
    p_zone text,
    p_capacities jsonb)
RETURNS TABLE (
    id uuid, is_new boolean, is_same_pass boolean, occurred_at timestamptz, direction text, status text, reason text,
    clock_skewed boolean, access_point_id uuid, findings text, late_minutes integer, explanation text, log_id uuid)
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
    v_day constant timestamptz := (SELECT max(day.start) FROM unnest(p_day_starts) day (start));
    v_window constant interval := CASE p_passback WHEN 'Off' THEN interval '0' ELSE make_interval(mins => p_passback_minutes) END;
    v_from timestamptz;
    v_directions text[];
    v_times timestamptz[];
    v_reasons text[];
    v_findings text[];
    v_explanations text[];
    v_late integer[];
    v_inside_at uuid[];
    v_limit record;
    v_inside integer;
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

    -- Who counts waits for who counts; always before the holders, so that nobody waits in a ring.
    IF p_capacities IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('inside/' || v_school, 0));
    END IF;

    -- In one order everywhere, so that two groups cannot wait for each other.
    PERFORM pg_advisory_xact_lock(holder.key) FROM (
        SELECT DISTINCT hashtextextended(scan.student_id::text, 0) AS key
        FROM unnest(p_student_ids) scan (student_id) WHERE scan.student_id IS NOT NULL ORDER BY key) holder;

    -- Of a log of many years only the months of these days are opened.
    SELECT min(least(scan.day_start, scan.at - v_window)) INTO v_from FROM unnest(p_day_starts, p_times) scan (day_start, at);

    SELECT array_agg(way.direction ORDER BY scan.place),
           array_agg(way.at ORDER BY scan.place),
           array_agg(CASE WHEN back.is_refused THEN 'passback' ELSE told.reason END ORDER BY scan.place),
           array_agg(CASE WHEN NOT back.is_refused THEN nullif(concat_ws(',', told.findings, first.word, back.word), '') END ORDER BY scan.place),
           array_agg(CASE WHEN back.is_refused OR told.explanation IS NULL THEN back.since ELSE told.explanation END ORDER BY scan.place),
           array_agg(CASE WHEN NOT back.is_refused THEN first.minutes END ORDER BY scan.place),
           array_agg(CASE WHEN earlier.direction = 'Entry' AND earlier.at >= scan.day_start THEN earlier.point_id END ORDER BY scan.place)
    INTO v_directions, v_times, v_reasons, v_findings, v_explanations, v_late, v_inside_at
    FROM unnest(
            p_student_ids, p_point_ids, p_directions, p_times, p_day_starts, p_offline, p_reasons, p_exit_reasons, p_findings, p_exit_findings,
            p_explanations, p_exit_explanations, p_late_minutes)
        WITH ORDINALITY scan (
            student_id, point_id, direction, at, day_start, is_offline, reason, exit_reason, findings, exit_findings,
            explanation, exit_explanation, late_minutes, place)
    LEFT JOIN LATERAL (
        SELECT log.direction, log.occurred_at AS at, log.access_point_id AS point_id
        FROM access_logs log
        WHERE (scan.direction IS NULL OR p_passback <> 'Off' OR scan.late_minutes IS NOT NULL OR p_capacities IS NOT NULL)
            AND log.student_id = scan.student_id AND log.status = 'Granted'
            AND log.occurred_at >= v_from AND log.occurred_at < v_day + interval '26 hours'
            AND log.occurred_at >= least(scan.day_start, scan.at - v_window) AND log.occurred_at < scan.day_start + interval '26 hours'
            AND (NOT scan.is_offline OR log.occurred_at <= scan.at)
        ORDER BY log.occurred_at DESC
        LIMIT 1) earlier ON true
    CROSS JOIN LATERAL (
        SELECT coalesce(scan.direction, CASE WHEN earlier.direction = 'Entry' AND earlier.at >= scan.day_start THEN 'Exit' ELSE 'Entry' END) AS direction,
               -- The clocks of two instances differ a little; a person's scans still follow one another.
               CASE WHEN scan.is_offline THEN scan.at ELSE greatest(scan.at, earlier.at + interval '1 microsecond') END AS at) way
    CROSS JOIN LATERAL (SELECT scan.direction IS NULL AND way.direction = 'Exit' AS is_out) turn
    CROSS JOIN LATERAL (
        SELECT CASE WHEN turn.is_out THEN scan.exit_reason ELSE scan.reason END AS reason,
               CASE WHEN turn.is_out THEN scan.exit_findings ELSE scan.findings END AS findings,
               CASE WHEN turn.is_out THEN scan.exit_explanation ELSE scan.explanation END AS explanation) told
    CROSS JOIN LATERAL (
        SELECT coalesce(told.reason IS NULL AND earlier.at > way.at - v_window
            AND (earlier.direction = way.direction OR (earlier.point_id <> scan.point_id AND earlier.at > way.at - interval '10 seconds')), false) AS is_seen) pass
    CROSS JOIN LATERAL (
        SELECT pass.is_seen AND p_passback = 'Hard' AND way.direction = 'Entry' AND earlier.direction = 'Entry' AS is_refused,
               CASE WHEN pass.is_seen THEN 'passback' END AS word,
               CASE WHEN pass.is_seen THEN to_char(earlier.at AT TIME ZONE p_zone, 'HH24:MI') END AS since) back
    CROSS JOIN LATERAL (
        SELECT CASE WHEN way.direction = 'Entry' AND told.reason IS NULL AND (earlier.at IS NULL OR earlier.at < scan.day_start)
                    THEN scan.late_minutes END AS minutes) counted
    CROSS JOIN LATERAL (
        SELECT counted.minutes, CASE WHEN counted.minutes IS NOT NULL THEN 'late' END AS word) first;

    -- Scans that were kept by a device happened whether there was room or not.
    FOR v_limit IN
        SELECT capacity.point_id, capacity.most, capacity.is_hard
        FROM jsonb_to_recordset(p_capacities) capacity (point_id uuid, most integer, is_hard boolean)
    LOOP
        SELECT count(*) INTO v_inside FROM (
            SELECT DISTINCT ON (log.student_id) log.direction
            FROM access_logs log
            WHERE log.school_id = v_school AND log.occurred_at >= v_day AND log.status = 'Granted' AND log.student_id IS NOT NULL
                AND (v_limit.point_id IS NULL OR log.access_point_id = v_limit.point_id)
            ORDER BY log.student_id, log.occurred_at DESC) last
        WHERE last.direction = 'Entry';
        FOR place IN 1 .. cardinality(p_ids) LOOP
            CONTINUE WHEN p_offline[place] OR p_student_ids[place] IS NULL OR v_reasons[place] IS NOT NULL
                OR v_limit.point_id <> p_point_ids[place];
            IF v_directions[place] = 'Exit' THEN
                v_inside := v_inside - (coalesce(v_limit.point_id, v_inside_at[place]) IS NOT DISTINCT FROM v_inside_at[place]
                    AND v_inside_at[place] IS NOT NULL)::integer;
            ELSIF v_inside_at[place] IS NULL OR v_inside_at[place] <> v_limit.point_id THEN
                IF v_inside < v_limit.most THEN
                    v_inside := v_inside + 1;
                ELSIF v_limit.is_hard THEN
                    v_reasons[place] := 'over_capacity';
                    v_findings[place] := NULL;
                    v_late[place] := NULL;
                    v_explanations[place] := v_limit.most::text;
                ELSE
                    v_inside := v_inside + 1;
                    v_findings[place] := concat_ws(',', v_findings[place], 'over_capacity');
                    v_explanations[place] := coalesce(v_explanations[place], v_limit.most::text);
                END IF;
            END IF;
        END LOOP;
    END LOOP;

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
        direction, status, reason, offline, clock_skewed, device_details, read_by, typed_reason, flags, late_minutes, explanation, shown)
    SELECT scan.id, v_school, scan.device_id, scan.point_id, scan.scan_id, scan.student_id, scan.pass_id, scan.at, p_now, scan.device_time,
           scan.direction, CASE WHEN scan.reason IS NULL THEN 'Granted' ELSE 'Denied' END,
           CASE WHEN scan.reason = 'unknown_pass' AND scan.token_hash = ANY (v_foreign) THEN 'wrong_school' ELSE scan.reason END,
           scan.is_offline, scan.is_skewed, scan.details, scan.read_by, scan.typed_reason,
           coalesce(string_to_array(scan.findings, ','), '{}'), scan.late_minutes, scan.explanation, scan.shown
    FROM unnest(
        p_ids, p_device_ids, p_point_ids, p_scan_ids, p_token_hashes, p_pass_ids, p_student_ids, v_directions, v_reasons, v_times,
        p_device_times, p_offline, p_skewed, p_details, p_read_by, p_typed_reasons, v_findings, v_late, v_explanations, p_shown)
        scan (id, device_id, point_id, scan_id, token_hash, pass_id, student_id, direction, reason, at,
              device_time, is_offline, is_skewed, details, read_by, typed_reason, findings, late_minutes, explanation, shown)
    WHERE scan.id = ANY (v_new)
    RETURNING log.id, true, true, log.occurred_at, log.direction::text, log.status::text, log.reason::text, log.clock_skewed, log.access_point_id,
              nullif(array_to_string(log.flags, ','), ''), log.late_minutes, log.explanation::text, log.id;

    IF cardinality(v_new) < cardinality(p_ids) THEN
        -- Known scan ids get the answer that was given. One's own id means that an earlier try was committed and its answer lost.
        RETURN QUERY
        SELECT scan.id, log.id = scan.id, log.pass_id IS NOT DISTINCT FROM scan.pass_id,
               log.occurred_at, log.direction::text, log.status::text, log.reason::text, log.clock_skewed, log.access_point_id,
               nullif(array_to_string(log.flags, ','), ''), log.late_minutes, log.explanation::text, log.id
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
