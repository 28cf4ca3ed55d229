-- The active device of a live key. A connection that knows a key and no school sees no school by itself; this is its one way in, and
-- it leaves no door open behind it.
CREATE OR REPLACE FUNCTION device_of_key(p_key_hash bytea, OUT device_id uuid, OUT school_id uuid) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('academy.all_schools', 'on', true);
    SELECT device.id, device.school_id
    INTO device_of_key.device_id, device_of_key.school_id
    FROM device_keys key
    JOIN reader_devices device ON device.id = key.device_id
    WHERE key.key_hash = p_key_hash AND key.revoked_at IS NULL AND device.is_active;
    PERFORM set_config('academy.all_schools', '', true);
END
$$;
