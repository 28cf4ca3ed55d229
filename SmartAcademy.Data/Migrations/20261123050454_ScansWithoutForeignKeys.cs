using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class ScansWithoutForeignKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_access_logs_access_points_access_point_id",
                table: "access_logs");

            migrationBuilder.DropForeignKey(
                name: "fk_access_logs_passes_pass_id",
                table: "access_logs");

            migrationBuilder.DropForeignKey(
                name: "fk_access_logs_reader_devices_device_id",
                table: "access_logs");

            migrationBuilder.DropForeignKey(
                name: "fk_access_logs_students_student_id",
                table: "access_logs");

            migrationBuilder.DropIndex(
                name: "ix_access_logs_device_id",
                table: "access_logs");

            migrationBuilder.DropIndex(
                name: "ix_access_logs_pass_id",
                table: "access_logs");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_access_logs_device_id",
                table: "access_logs",
                column: "device_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_logs_pass_id",
                table: "access_logs",
                column: "pass_id");

            migrationBuilder.AddForeignKey(
                name: "fk_access_logs_access_points_access_point_id",
                table: "access_logs",
                column: "access_point_id",
                principalTable: "access_points",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_access_logs_passes_pass_id",
                table: "access_logs",
                column: "pass_id",
                principalTable: "passes",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_access_logs_reader_devices_device_id",
                table: "access_logs",
                column: "device_id",
                principalTable: "reader_devices",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_access_logs_students_student_id",
                table: "access_logs",
                column: "student_id",
                principalTable: "students",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
