-- Every school has codes and settings for its registers from the moment it is there, however it was opened. Schools change them afterwards.

CREATE OR REPLACE FUNCTION give_attendance_presets() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM attendance_presets_of(NEW.id);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION attendance_presets_of(school uuid) RETURNS void LANGUAGE sql AS $$
    INSERT INTO attendance_codes (id, school_id, name, name_bangla, letter, direction, counts_as, setter, reasons, is_active, sort_order)
    SELECT gen_random_uuid(), school, preset.*, true, row_number() OVER () FROM (VALUES
        ('Present', 'উপস্থিত', 'P', 'In', 'Present', 'Teacher', ''),
        ('Late', 'বিলম্বে', 'L', 'In', 'Late', 'Teacher', E'Transport · যাতায়াত\nIllness · অসুস্থতা\nFamily · পারিবারিক\nWeather · আবহাওয়া'),
        ('Present off-site', 'বাইরে উপস্থিত', 'O', 'Out', 'Present', 'Teacher', E'Competition · প্রতিযোগিতা\nVisit · পরিদর্শন\nTraining · প্রশিক্ষণ'),
        ('Absent', 'অনুপস্থিত', 'A', 'Out', 'Absent', 'Teacher', E'Illness · অসুস্থতা\nFamily · পারিবারিক\nUnknown · অজানা'),
        ('Left early', 'আগে চলে গেছে', 'G', 'Out', 'Present', 'Teacher', E'Illness · অসুস্থতা\nFamily · পারিবারিক'),
        ('Excused', 'ছুটিতে', 'E', 'Out', 'Excused', 'Teacher', E'Leave · ছুটি\nIllness · অসুস্থতা\nFamily · পারিবারিক\nReligious · ধর্মীয়')
    ) AS preset
    ON CONFLICT DO NOTHING;
    INSERT INTO attendance_settings (school_id, due_at, grace_minutes, teacher_until, office_days, low_percent, very_low_percent, excused)
    VALUES (school, '10:00', 30, '17:00', 7, 85, 70, 'LeftOut') ON CONFLICT DO NOTHING;
$$;

CREATE OR REPLACE TRIGGER give_attendance_presets AFTER INSERT ON schools FOR EACH ROW EXECUTE FUNCTION give_attendance_presets();

-- Schools that were there before.
SELECT attendance_presets_of(id) FROM schools WHERE NOT EXISTS (SELECT FROM attendance_settings WHERE school_id = schools.id);
