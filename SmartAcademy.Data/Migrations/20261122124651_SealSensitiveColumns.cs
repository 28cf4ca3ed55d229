using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class SealSensitiveColumns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // First: a column that another is computed from cannot change its type.
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "students",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(enrolment_number || ' ' || first_name || ' ' || coalesce(middle_name || ' ', '') || coalesce(last_name, '') || ' '\n|| coalesce(name_bangla, '') || ' ' || family_text)",
                stored: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(enrolment_number || ' ' || first_name || ' ' || coalesce(middle_name || ' ', '') || coalesce(last_name, '') || ' '\n|| coalesce(name_bangla, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(replace(phone, '+88', ''), '') || ' ' || family_text)",
                oldStored: true);

            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                table: "guardians",
                type: "text",
                nullable: false,
                computedColumnSql: "lower(name || ' ' || coalesce(name_bangla, ''))",
                stored: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldComputedColumnSql: "lower(name || ' ' || coalesce(name_bangla, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(replace(phone, '+88', ''), ''))",
                oldStored: true);

            migrationBuilder.DropIndex(
                name: "ix_guardians_school_id_phone",
                table: "guardians");

            migrationBuilder.AlterColumn<string>(
                name: "outcome",
                table: "work_orders",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "jsonb",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "input",
                table: "work_orders",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "jsonb");

            migrationBuilder.AddColumn<string>(
                name: "phone_hash",
                table: "users",
                type: "character varying(43)",
                maxLength: 43,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "phone",
                table: "students",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "emergency_contact_phone",
                table: "students",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "emergency_contact_name",
                table: "students",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "date_of_birth",
                table: "students",
                type: "text",
                nullable: true,
                oldClrType: typeof(DateOnly),
                oldType: "date",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "address",
                table: "students",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "birth_registration_number",
                table: "students",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_hash",
                table: "students",
                type: "character varying(43)",
                maxLength: 43,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "values",
                table: "imported_values",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "jsonb");

            migrationBuilder.AlterColumn<string>(
                name: "phone",
                table: "guardians",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(20)",
                oldMaxLength: 20,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "address",
                table: "guardians",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AddColumn<string>(
                name: "national_id",
                table: "guardians",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_hash",
                table: "guardians",
                type: "character varying(43)",
                maxLength: 43,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "trace",
                table: "class_list_rows",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "jsonb",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "report",
                table: "class_list_rows",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "jsonb");

            migrationBuilder.AlterColumn<string>(
                name: "left_by_undo",
                table: "class_list_rows",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "jsonb");

            migrationBuilder.AlterColumn<string>(
                name: "cells",
                table: "class_list_rows",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "jsonb");

            migrationBuilder.CreateIndex(
                name: "ix_users_phone_hash",
                table: "users",
                column: "phone_hash");

            migrationBuilder.CreateIndex(
                name: "ix_students_school_id_phone_hash",
                table: "students",
                columns: new[] { "school_id", "phone_hash" });

            migrationBuilder.CreateIndex(
                name: "ix_guardians_school_id_phone_hash",
                table: "guardians",
                columns: new[] { "school_id", "phone_hash" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Sealed values have no place in the old columns. Restore a backup that the earlier version made.");
    }
}
