using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class SignedPasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "issued_at",
                table: "passes",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "read_by",
                table: "access_logs",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Unsaid");

            migrationBuilder.AddColumn<string>(
                name: "typed_reason",
                table: "access_logs",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.Sql(
                """
                SELECT set_config('academy.all_schools', 'on', true);
                UPDATE passes SET issued_at = issued_on::timestamp AT TIME ZONE 'UTC' - interval '14 hours';
                """);

            migrationBuilder.CreateTable(
                name: "pass_signing_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    public_key = table.Column<byte[]>(type: "bytea", maxLength: 64, nullable: false),
                    private_key = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: true),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retired_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pass_signing_keys", x => x.id);
                    table.ForeignKey(
                        name: "fk_pass_signing_keys_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pass_voids",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_before = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    stopped = table.Column<int>(type: "integer", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pass_voids", x => x.id);
                    table.ForeignKey(
                        name: "fk_pass_voids_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "signed_cards",
                columns: table => new
                {
                    pass_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_number = table.Column<int>(type: "integer", nullable: false),
                    printed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signed_cards", x => x.pass_id);
                    table.ForeignKey(
                        name: "fk_signed_cards_passes_pass_id",
                        column: x => x.pass_id,
                        principalTable: "passes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_pass_signing_keys_school_id_number",
                table: "pass_signing_keys",
                columns: new[] { "school_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pass_voids_school_id_issued_before",
                table: "pass_voids",
                columns: new[] { "school_id", "issued_before" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_signed_cards_school_id_key_number",
                table: "signed_cards",
                columns: new[] { "school_id", "key_number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "pass_signing_keys");

            migrationBuilder.DropTable(
                name: "pass_voids");

            migrationBuilder.DropTable(
                name: "signed_cards");

            migrationBuilder.DropColumn(
                name: "issued_at",
                table: "passes");

            migrationBuilder.DropColumn(
                name: "read_by",
                table: "access_logs");

            migrationBuilder.DropColumn(
                name: "typed_reason",
                table: "access_logs");
        }
    }
}
