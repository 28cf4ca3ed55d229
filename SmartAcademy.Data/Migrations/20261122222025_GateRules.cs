using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class GateRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "explanation",
                table: "access_logs",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "flags",
                table: "access_logs",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "late_minutes",
                table: "access_logs",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "overridden_by",
                table: "access_logs",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "override_of",
                table: "access_logs",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "override_reason",
                table: "access_logs",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "shown",
                table: "access_logs",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "gate_rules",
                columns: table => new
                {
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    live = table.Column<string>(type: "jsonb", nullable: false),
                    draft = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    switched_on_by = table.Column<Guid>(type: "uuid", nullable: true),
                    switched_on_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gate_rules", x => x.school_id);
                    table.ForeignKey(
                        name: "fk_gate_rules_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_logs_late",
                table: "access_logs",
                columns: new[] { "school_id", "occurred_at" },
                filter: "late_minutes IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gate_rules");

            migrationBuilder.DropIndex(
                name: "ix_access_logs_late",
                table: "access_logs");

            migrationBuilder.DropColumn(
                name: "explanation",
                table: "access_logs");

            migrationBuilder.DropColumn(
                name: "flags",
                table: "access_logs");

            migrationBuilder.DropColumn(
                name: "late_minutes",
                table: "access_logs");

            migrationBuilder.DropColumn(
                name: "overridden_by",
                table: "access_logs");

            migrationBuilder.DropColumn(
                name: "override_of",
                table: "access_logs");

            migrationBuilder.DropColumn(
                name: "override_reason",
                table: "access_logs");

            migrationBuilder.DropColumn(
                name: "shown",
                table: "access_logs");
        }
    }
}
