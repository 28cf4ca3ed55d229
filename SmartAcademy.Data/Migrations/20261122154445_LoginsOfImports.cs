using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class LoginsOfImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "import_id",
                table: "users",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_users_import_id",
                table: "users",
                column: "import_id",
                filter: "import_id IS NOT NULL");

            migrationBuilder.AddForeignKey(
                name: "fk_users_class_list_imports_import_id",
                table: "users",
                column: "import_id",
                principalTable: "class_list_imports",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_users_class_list_imports_import_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_import_id",
                table: "users");

            migrationBuilder.DropColumn(
                name: "import_id",
                table: "users");
        }
    }
}
