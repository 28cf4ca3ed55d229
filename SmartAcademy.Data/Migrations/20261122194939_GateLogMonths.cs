using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class GateLogMonths : Migration
    {
        /// <summary>
        /// The table that is there becomes the partition of all months until now: its rows stay where they are, and one index is built.
        /// An empty one goes.
        /// </summary>
        private const string Partition =
            """
            ALTER TABLE access_logs RENAME TO access_logs_earlier;
            ALTER TABLE access_logs_earlier RENAME CONSTRAINT pk_access_logs TO pk_access_logs_earlier;
            ALTER INDEX ix_access_logs_access_point_id RENAME TO ix_access_logs_earlier_access_point_id;
            ALTER INDEX ix_access_logs_pass_id RENAME TO ix_access_logs_earlier_pass_id;
            ALTER INDEX ix_access_logs_school_id_occurred_at_id RENAME TO ix_access_logs_earlier_school_id_occurred_at_id;
            ALTER INDEX ix_access_logs_student_id_occurred_at RENAME TO ix_access_logs_earlier_student_id_occurred_at;

            CREATE TABLE access_logs (
                LIKE access_logs_earlier INCLUDING DEFAULTS,
                CONSTRAINT pk_access_logs PRIMARY KEY (id, occurred_at),
                CONSTRAINT fk_access_logs_access_points_access_point_id
                    FOREIGN KEY (access_point_id) REFERENCES access_points (id) ON DELETE RESTRICT,
                CONSTRAINT fk_access_logs_passes_pass_id FOREIGN KEY (pass_id) REFERENCES passes (id) ON DELETE RESTRICT,
                CONSTRAINT fk_access_logs_reader_devices_device_id
                    FOREIGN KEY (device_id) REFERENCES reader_devices (id) ON DELETE RESTRICT,
                CONSTRAINT fk_access_logs_students_student_id FOREIGN KEY (student_id) REFERENCES students (id) ON DELETE RESTRICT
            ) PARTITION BY RANGE (occurred_at);
            CREATE INDEX ix_access_logs_access_point_id ON access_logs (access_point_id);
            CREATE INDEX ix_access_logs_device_id ON access_logs (device_id);
            CREATE INDEX ix_access_logs_pass_id ON access_logs (pass_id);
            CREATE INDEX ix_access_logs_school_id_occurred_at_id ON access_logs (school_id, occurred_at DESC, id DESC);
            CREATE INDEX ix_access_logs_student_id_occurred_at ON access_logs (student_id, occurred_at DESC);
            CREATE TABLE access_logs_other PARTITION OF access_logs DEFAULT;
            """;

        /// <summary>A scan id is remembered for half a year, whatever month its row is in.</summary>
        private const string Receipts =
            """
            CREATE TABLE scan_receipts (
                device_id uuid NOT NULL,
                scan_id character varying(64) NOT NULL,
                school_id uuid NOT NULL,
                log_id uuid NOT NULL,
                occurred_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_scan_receipts PRIMARY KEY (device_id, scan_id));
            INSERT INTO scan_receipts (device_id, scan_id, school_id, log_id, occurred_at)
            SELECT device_id, scan_id, school_id, id, occurred_at FROM access_logs_earlier
            WHERE device_id IS NOT NULL AND occurred_at > now() - interval '180 days';
            CREATE INDEX ix_scan_receipts_occurred_at ON scan_receipts USING brin (occurred_at);
            """;

        private const string Attach =
            """
            DO $$
            DECLARE
                v_end timestamptz;
            BEGIN
                SELECT date_trunc('month', max(occurred_at) + interval '1 month', 'UTC') INTO v_end FROM access_logs_earlier;
                IF v_end IS NULL THEN
                    DROP TABLE access_logs_earlier;
                    RETURN;
                END IF;
                DROP INDEX ix_access_logs_device_id_scan_id;
                ALTER TABLE access_logs_earlier DROP CONSTRAINT pk_access_logs_earlier;
                EXECUTE format('ALTER TABLE access_logs ATTACH PARTITION access_logs_earlier FOR VALUES FROM (MINVALUE) TO (%L)', v_end);
            END $$;
            """;

        private const string Changes =
            """
            CREATE TABLE gate_changes (
                school_id uuid NOT NULL,
                subject_id uuid,
                changed_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
                changed_at timestamp with time zone NOT NULL DEFAULT now());
            CREATE INDEX ix_gate_changes_school_id_changed_in ON gate_changes (school_id, changed_in);
            DROP FUNCTION IF EXISTS verify_scan;
            """;

        private const string Together =
            """
            CREATE TABLE access_logs_whole (LIKE access_logs INCLUDING DEFAULTS);
            INSERT INTO access_logs_whole SELECT * FROM access_logs;
            DROP TABLE access_logs, scan_receipts, gate_changes CASCADE;
            ALTER TABLE access_logs_whole RENAME TO access_logs;
            ALTER TABLE access_logs
                ADD CONSTRAINT pk_access_logs PRIMARY KEY (id),
                ADD CONSTRAINT fk_access_logs_access_points_access_point_id
                    FOREIGN KEY (access_point_id) REFERENCES access_points (id) ON DELETE RESTRICT,
                ADD CONSTRAINT fk_access_logs_passes_pass_id FOREIGN KEY (pass_id) REFERENCES passes (id) ON DELETE RESTRICT,
                ADD CONSTRAINT fk_access_logs_reader_devices_device_id
                    FOREIGN KEY (device_id) REFERENCES reader_devices (id) ON DELETE RESTRICT,
                ADD CONSTRAINT fk_access_logs_students_student_id FOREIGN KEY (student_id) REFERENCES students (id) ON DELETE RESTRICT;
            CREATE INDEX ix_access_logs_access_point_id ON access_logs (access_point_id);
            CREATE UNIQUE INDEX ix_access_logs_device_id_scan_id ON access_logs (device_id, scan_id);
            CREATE INDEX ix_access_logs_pass_id ON access_logs (pass_id);
            CREATE INDEX ix_access_logs_school_id_occurred_at_id ON access_logs (school_id, occurred_at DESC, id DESC);
            CREATE INDEX ix_access_logs_student_id_occurred_at ON access_logs (student_id, occurred_at DESC);
            DROP FUNCTION IF EXISTS note_gate_change CASCADE;
            DROP FUNCTION IF EXISTS write_scans;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Partition);
            migrationBuilder.Sql(Receipts);
            migrationBuilder.Sql(Attach);
            migrationBuilder.Sql(Changes);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Together);
        }
    }
}
