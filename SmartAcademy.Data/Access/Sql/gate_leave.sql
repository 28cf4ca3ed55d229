-- May a student leave now, before the end of lessons? The one place that says so, asked by the view of the gates and by the list for
-- readers without a connection. Another way to be let go is another SELECT here, and a note_gate_change trigger on its table.
CREATE OR REPLACE VIEW gate_leave WITH (security_invoker = true) AS
SELECT leave.school_id, leave.student_id,
       leave.starts_on::timestamp AT TIME ZONE coalesce(nullif(school.time_zone_id, ''), 'Asia/Dhaka') AS starts_at,
       (leave.ends_on + 1)::timestamp AT TIME ZONE coalesce(nullif(school.time_zone_id, ''), 'Asia/Dhaka') AS ends_at
FROM leave_requests leave JOIN schools school ON school.id = leave.school_id
WHERE leave.status = 'Approved'
UNION ALL
-- A child who was handed to somebody goes until the end of the day, unless it came back.
SELECT handed.school_id, handed.student_id, handed.released_at,
       (handed.day + 1)::timestamp AT TIME ZONE coalesce(nullif(school.time_zone_id, ''), 'Asia/Dhaka')
FROM releases handed JOIN schools school ON school.id = handed.school_id
WHERE handed.returned_at IS NULL;
