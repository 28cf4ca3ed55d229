-- The active device of a live key. A connection that knows a key and no school sees no school by itself; this is its one way in, and
-- it leaves no door open behind it. Once a minute it is written down that the key was used, and never waited for.
CREATE OR REPLACE FUNCTION device_of_key(p_key_hash bytea, OUT device_id uuid, OUT school_id uuid) LANGUAGE plpgsql AS $$
DECLARE
    v_used uuid;
BEGIN
    PERFORM set_config('academy.all_schools', 'on', true);
    SELECT device.id, device.school_id, CASE WHEN key.last_used_at > now() - interval '1 minute' THEN NULL ELSE key.id END
    INTO device_of_key.device_id, device_of_key.school_id, v_used
    FROM device_keys key
    JOIN reader_devices device ON device.id = key.device_id
    WHERE key.key_hash = p_key_hash AND key.revoked_at IS NULL AND device.is_active;
    IF v_used IS NOT NULL THEN
        UPDATE device_keys SET last_used_at = now()
        WHERE id IN (SELECT key.id FROM device_keys key WHERE key.id = v_used FOR NO KEY UPDATE SKIP LOCKED);
    END IF;
    PERFORM set_config('academy.all_schools', '', true);
END
$$;
