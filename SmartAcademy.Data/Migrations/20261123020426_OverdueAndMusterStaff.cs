using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class OverdueAndMusterStaff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "let_in_by",
                table: "visits",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "overdue_told_at",
                table: "visits",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "came_at",
                table: "muster_people",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "user_id",
                table: "muster_people",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_visits_leaves_by",
                table: "visits",
                column: "leaves_by",
                filter: "status = 'Inside' AND overdue_told_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_muster_people_muster_id_user_id",
                table: "muster_people",
                columns: new[] { "muster_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_muster_people_muster_id_visit_id",
                table: "muster_people",
                columns: new[] { "muster_id", "visit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_muster_people_user_id",
                table: "muster_people",
                column: "user_id");

            migrationBuilder.AddForeignKey(
                name: "fk_muster_people_users_user_id",
                table: "muster_people",
                column: "user_id",
                principalTable: "users",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_muster_people_users_user_id",
                table: "muster_people");

            migrationBuilder.DropIndex(
                name: "ix_visits_leaves_by",
                table: "visits");

            migrationBuilder.DropIndex(
                name: "ix_muster_people_muster_id_user_id",
                table: "muster_people");

            migrationBuilder.DropIndex(
                name: "ix_muster_people_muster_id_visit_id",
                table: "muster_people");

            migrationBuilder.DropIndex(
                name: "ix_muster_people_user_id",
                table: "muster_people");

            migrationBuilder.DropColumn(
                name: "let_in_by",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "overdue_told_at",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "came_at",
                table: "muster_people");

            migrationBuilder.DropColumn(
                name: "user_id",
                table: "muster_people");
        }
    }
}
