using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class GateHolds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_used_at",
                table: "device_keys",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "device_health",
                columns: table => new
                {
                    device_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    beat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drift_seconds = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    list_made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_device_health", x => x.device_id);
                    table.ForeignKey(
                        name: "fk_device_health_reader_devices_device_id",
                        column: x => x.device_id,
                        principalTable: "reader_devices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lockdowns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    message = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    exits = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lockdowns", x => x.id);
                    table.ForeignKey(
                        name: "fk_lockdowns_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scan_overrides",
                columns: table => new
                {
                    denied_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_id = table.Column<Guid>(type: "uuid", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    access_point_id = table.Column<Guid>(type: "uuid", nullable: false),
                    direction = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pass_id = table.Column<Guid>(type: "uuid", nullable: false),
                    denied_for = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    guard_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scan_overrides", x => x.denied_id);
                    table.ForeignKey(
                        name: "fk_scan_overrides_access_points_access_point_id",
                        column: x => x.access_point_id,
                        principalTable: "access_points",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_scan_overrides_students_student_id",
                        column: x => x.student_id,
                        principalTable: "students",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "student_blocks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    message = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: true),
                    message_bangla = table.Column<string>(type: "character varying(90)", maxLength: 90, nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    force = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    imposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    imposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lift_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_student_blocks", x => x.id);
                    table.ForeignKey(
                        name: "fk_student_blocks_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_student_blocks_students_student_id",
                        column: x => x.student_id,
                        principalTable: "students",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_lockdowns_one_that_is_on",
                table: "lockdowns",
                column: "school_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_lockdowns_school_id_started_at",
                table: "lockdowns",
                columns: new[] { "school_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_scan_overrides_access_point_id",
                table: "scan_overrides",
                column: "access_point_id");

            migrationBuilder.CreateIndex(
                name: "ix_scan_overrides_not_reviewed",
                table: "scan_overrides",
                column: "school_id",
                filter: "reviewed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_scan_overrides_school_id_occurred_at",
                table: "scan_overrides",
                columns: new[] { "school_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "ix_scan_overrides_student_id",
                table: "scan_overrides",
                column: "student_id");

            migrationBuilder.CreateIndex(
                name: "ix_student_blocks_school_id_imposed_at",
                table: "student_blocks",
                columns: new[] { "school_id", "imposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_student_blocks_student_id",
                table: "student_blocks",
                column: "student_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "device_health");

            migrationBuilder.DropTable(
                name: "lockdowns");

            migrationBuilder.DropTable(
                name: "scan_overrides");

            migrationBuilder.DropTable(
                name: "student_blocks");

            migrationBuilder.DropColumn(
                name: "last_used_at",
                table: "device_keys");
        }
    }
}
