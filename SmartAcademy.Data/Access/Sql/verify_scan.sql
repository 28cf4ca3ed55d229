-- Decides one scan at a gate, writes its one row in access_logs, and answers: one round trip for the reader device.
-- A repeated (device, scan id) finds the row that is there and gives the answer that was given.
-- A key and a code are looked up among all schools; everything else sees and writes the device's school only.
-- Outcomes: 'answered', 'repeated', and without any row 'unknown_key', 'unknown_access_point', 'scan_id_reused'.
DROP FUNCTION IF EXISTS verify_scan(
    bytea, uuid, text, bytea, uuid, text, timestamptz, timestamptz, boolean, boolean, jsonb, timestamptz);
CREATE OR REPLACE FUNCTION verify_scan(
    p_key_hash bytea,
    p_log_id uuid,
    p_scan_id text,
    p_token_hash bytea,
    p_access_point_id uuid,
    p_direction text,
    p_device_time timestamptz,
    p_occurred_at timestamptz,
    p_clock_skewed boolean,
    p_offline boolean,
    p_device_details jsonb,
    p_now timestamptz,
    p_code_fault text,
    p_read_by text,
    p_typed_reason text,
    OUT outcome text,
    OUT occurred_at timestamptz,
    OUT direction text,
    OUT status text,
    OUT reason text,
    OUT clock_skewed boolean,
    OUT access_point_id uuid,
    OUT access_point_name text,
    OUT student_id uuid,
    OUT first_name text,
    OUT middle_name text,
    OUT last_name text,
    OUT name_bangla text,
    OUT class_label text,
    OUT has_photo boolean,
    OUT pass_number text,
    OUT pass_type text,
    OUT pass_expires_on date)
LANGUAGE plpgsql
AS $$
#variable_conflict use_column
DECLARE
    v_gate record;
    v_pass record;
    v_direction text;
    v_reason text;
    v_own_pass_id uuid;
    v_student_id uuid;
    v_day_start timestamptz;
BEGIN
    PERFORM set_config('academy.all_schools', 'on', true);
    SELECT d.id AS device_id, d.last_seen_at, s.id AS school_id, s.time_zone_id,
           p.id AS point_id, p.direction AS point_direction,
           p.is_active AND p.deleted_at IS NULL AND s.is_active AS is_open
    INTO v_gate
    FROM device_keys k
    JOIN reader_devices d ON d.id = k.device_id AND d.is_active
    JOIN schools s ON s.id = d.school_id
    LEFT JOIN device_access_points served
        ON served.device_id = d.id AND served.access_point_id = coalesce(p_access_point_id, d.access_point_id)
    LEFT JOIN access_points p ON p.id = served.access_point_id AND p.school_id = d.school_id
    WHERE k.key_hash = p_key_hash AND k.revoked_at IS NULL;

    SELECT pass.id, pass.school_id, pass.student_id, pass.status, pass.expires_on,
           holder.status AS student_status, holder.deleted_at AS student_deleted_at
    INTO v_pass
    FROM passes pass
    LEFT JOIN students holder ON holder.id = pass.student_id
    WHERE pass.token_hash = p_token_hash;

    PERFORM set_config('academy.school_id', coalesce(v_gate.school_id::text, ''), true), set_config('academy.all_schools', '', true);
    IF v_gate.device_id IS NULL THEN
        outcome := 'unknown_key';
        RETURN;
    END IF;

    -- Hot row: written once a minute, and never waited for.
    IF v_gate.last_seen_at IS NULL OR v_gate.last_seen_at < p_now - interval '1 minute' THEN
        UPDATE reader_devices SET last_seen_at = p_now
        WHERE id = (SELECT d.id FROM reader_devices d WHERE d.id = v_gate.device_id FOR NO KEY UPDATE SKIP LOCKED);
    END IF;

    IF v_gate.point_id IS NULL THEN
        outcome := 'unknown_access_point';
        RETURN;
    END IF;

    -- Nothing of another school's pass is written down or told.
    IF v_pass.school_id = v_gate.school_id THEN
        v_own_pass_id := v_pass.id;
        v_student_id := v_pass.student_id;
    END IF;

    v_day_start := date_trunc('day', p_occurred_at AT TIME ZONE v_gate.time_zone_id) AT TIME ZONE v_gate.time_zone_id;
    v_direction := coalesce(p_direction, CASE v_gate.point_direction WHEN 'Both' THEN NULL ELSE v_gate.point_direction END);
    IF v_direction IS NULL AND v_student_id IS NOT NULL THEN
        SELECT CASE earlier.direction WHEN 'Entry' THEN 'Exit' ELSE 'Entry' END
        INTO v_direction
        FROM access_logs earlier
        WHERE earlier.student_id = v_student_id AND earlier.status = 'Granted'
            AND earlier.occurred_at >= v_day_start AND earlier.occurred_at <= p_occurred_at
        ORDER BY earlier.occurred_at DESC
        LIMIT 1;
    END IF;
    v_direction := coalesce(v_direction, 'Entry');

    v_reason := CASE
        WHEN NOT v_gate.is_open THEN 'access_point_inactive'
        WHEN v_gate.point_direction <> 'Both' AND v_gate.point_direction <> v_direction THEN 'wrong_direction'
        WHEN p_code_fault IS NOT NULL THEN p_code_fault
        WHEN v_pass.id IS NULL THEN 'unknown_pass'
        WHEN v_own_pass_id IS NULL THEN 'wrong_school'
        WHEN v_pass.status = 'Revoked' THEN 'revoked_pass'
        WHEN v_pass.status = 'Inactive' THEN 'inactive_pass'
        WHEN v_pass.status = 'Expired'
            OR v_pass.expires_on < (p_occurred_at AT TIME ZONE v_gate.time_zone_id)::date THEN 'expired_pass'
        WHEN v_student_id IS NOT NULL
            AND (v_pass.student_status <> 'Active' OR v_pass.student_deleted_at IS NOT NULL) THEN 'student_inactive'
    END;

    INSERT INTO access_logs AS log (
        id, school_id, device_id, access_point_id, scan_id, student_id, pass_id, occurred_at, received_at, device_time,
        direction, status, reason, offline, clock_skewed, device_details,
        read_by, typed_reason)
    VALUES (
        p_log_id, v_gate.school_id, v_gate.device_id, v_gate.point_id, p_scan_id, v_student_id, v_own_pass_id, p_occurred_at, p_now,
        p_device_time, v_direction, CASE WHEN v_reason IS NULL THEN 'Granted' ELSE 'Denied' END, v_reason, p_offline, p_clock_skewed,
        p_device_details, p_read_by, p_typed_reason)
    ON CONFLICT (device_id, scan_id) DO NOTHING;

    IF FOUND THEN
        outcome := 'answered';
        PERFORM pg_notify('access_log', json_build_object('id', p_log_id, 'schoolId', v_gate.school_id)::text);
    ELSIF EXISTS (
        SELECT 1 FROM access_logs log
        WHERE log.device_id = v_gate.device_id AND log.scan_id = p_scan_id AND log.pass_id IS NOT DISTINCT FROM v_own_pass_id)
    THEN
        outcome := 'repeated';
    ELSE
        -- A device that counts anew after a restart must not show yesterday's green light for today's card.
        outcome := 'scan_id_reused';
        RETURN;
    END IF;

    SELECT log.occurred_at, log.direction, log.status, log.reason, log.clock_skewed, point.id, point.name,
           log.student_id, student.first_name, student.middle_name, student.last_name, student.name_bangla,
           rtrim(class.name || ' ' || class.section), student.photo_file_id IS NOT NULL,
           pass.number, pass.type, pass.expires_on
    INTO occurred_at, direction, status, reason, clock_skewed, access_point_id, access_point_name,
         student_id, first_name, middle_name, last_name, name_bangla,
         class_label, has_photo,
         pass_number, pass_type, pass_expires_on
    FROM access_logs log
    JOIN access_points point ON point.id = log.access_point_id
    LEFT JOIN passes pass ON pass.id = log.pass_id
    LEFT JOIN students student ON student.id = log.student_id
    LEFT JOIN classes class ON class.id = student.class_id
    WHERE log.device_id = v_gate.device_id AND log.scan_id = p_scan_id;
END
$$;
