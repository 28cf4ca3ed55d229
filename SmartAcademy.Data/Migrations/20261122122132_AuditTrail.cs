using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class AuditTrail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_audit_entries_resource_type_resource_id_at",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_school_id_at",
                table: "audit_entries");

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "audit_entries",
                type: "character varying(45)",
                maxLength: 45,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "details",
                table: "audit_entries",
                type: "jsonb",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<byte[]>(
                name: "digest",
                table: "audit_entries",
                type: "bytea",
                nullable: false,
                defaultValueSql: "'\\x'");

            migrationBuilder.AddColumn<long>(
                name: "seal_no",
                table: "audit_entries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "user_agent",
                table: "audit_entries",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            // What was written before there were seals is bound by none.
            migrationBuilder.Sql("UPDATE audit_entries SET seal_no = 0");

            migrationBuilder.CreateTable(
                name: "audit_seals",
                columns: table => new
                {
                    no = table.Column<long>(type: "bigint", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    entry_count = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    purged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals", x => x.no);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_action_at_id",
                table: "audit_entries",
                columns: new[] { "action", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id_at_id",
                table: "audit_entries",
                columns: new[] { "actor_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                table: "audit_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_resource_type_resource_id_at_id",
                table: "audit_entries",
                columns: new[] { "resource_type", "resource_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_school_id_at_id",
                table: "audit_entries",
                columns: new[] { "school_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_seal_no_id",
                table: "audit_entries",
                columns: new[] { "seal_no", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_seals");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_action_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_actor_id_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_resource_type_resource_id_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_school_id_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_seal_no_id",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "address",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "details",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "digest",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "seal_no",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "user_agent",
                table: "audit_entries");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_resource_type_resource_id_at",
                table: "audit_entries",
                columns: new[] { "resource_type", "resource_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_school_id_at",
                table: "audit_entries",
                columns: new[] { "school_id", "at" });
        }
    }
}
