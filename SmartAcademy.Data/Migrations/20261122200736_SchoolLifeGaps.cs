using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class SchoolLifeGaps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_lessons_one_of_class",
                table: "lessons");

            migrationBuilder.CreateIndex(
                name: "ix_lessons_one_of_class",
                table: "lessons",
                columns: new[] { "class_id", "day", "period_id", "class_subject_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_lessons_one_of_class",
                table: "lessons");

            migrationBuilder.CreateIndex(
                name: "ix_lessons_one_of_class",
                table: "lessons",
                columns: new[] { "class_id", "day", "period_id" },
                unique: true);
        }
    }
}
