using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartAcademy.Data.Migrations
{
    /// <inheritdoc />
    public partial class GradeBook : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "class_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    scale_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    scale_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    scale_name_bangla = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    scale_bands = table.Column<string>(type: "jsonb", nullable: false),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdraw_reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_class_results", x => x.id);
                    table.ForeignKey(
                        name: "fk_class_results_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_class_results_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grade_scales",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name_bangla = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    program = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    part_pass_percent = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    one_fail_fails_all = table.Column<bool>(type: "boolean", nullable: false),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grade_scales", x => x.id);
                    table.ForeignKey(
                        name: "fk_grade_scales_schools_school_id",
                        column: x => x.school_id,
                        principalTable: "schools",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mark_sheets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    submitted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mark_sheets", x => x.id);
                    table.ForeignKey(
                        name: "fk_mark_sheets_class_subjects_class_subject_id",
                        column: x => x.class_subject_id,
                        principalTable: "class_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mark_sheets_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    written_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_comments_class_subjects_class_subject_id",
                        column: x => x.class_subject_id,
                        principalTable: "class_subjects",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_report_comments_students_student_id",
                        column: x => x.student_id,
                        principalTable: "students",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_report_comments_terms_term_id",
                        column: x => x.term_id,
                        principalTable: "terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: true),
                    language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_cards", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_cards_class_results_class_result_id",
                        column: x => x.class_result_id,
                        principalTable: "class_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_report_cards_students_student_id",
                        column: x => x.student_id,
                        principalTable: "students",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "student_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    roll_number = table.Column<int>(type: "integer", nullable: true),
                    gpa = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    average = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    total = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    letter = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    grade_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    grade_name_bangla = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    failed = table.Column<bool>(type: "boolean", nullable: false),
                    failed_subjects = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: true),
                    class_size = table.Column<int>(type: "integer", nullable: false),
                    days_present = table.Column<int>(type: "integer", nullable: true),
                    school_days = table.Column<int>(type: "integer", nullable: true),
                    comment = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_student_results", x => x.id);
                    table.ForeignKey(
                        name: "fk_student_results_class_results_class_result_id",
                        column: x => x.class_result_id,
                        principalTable: "class_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_student_results_students_student_id",
                        column: x => x.student_id,
                        principalTable: "students",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "class_scales",
                columns: table => new
                {
                    class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scale_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_class_scales", x => x.class_id);
                    table.ForeignKey(
                        name: "fk_class_scales_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_class_scales_grade_scales_scale_id",
                        column: x => x.scale_id,
                        principalTable: "grade_scales",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "grade_bands",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scale_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_percent = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    letter = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    point = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name_bangla = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    is_fail = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grade_bands", x => x.id);
                    table.ForeignKey(
                        name: "fk_grade_bands_grade_scales_scale_id",
                        column: x => x.scale_id,
                        principalTable: "grade_scales",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assessments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name_bangla = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    weight = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessments_mark_sheets_sheet_id",
                        column: x => x.sheet_id,
                        principalTable: "mark_sheets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "subject_results",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_result_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    subject_name_bangla = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    sort_order = table.Column<int>(type: "integer", nullable: false),
                    is_fourth = table.Column<bool>(type: "boolean", nullable: false),
                    percent = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    letter = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    point = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    failed = table.Column<bool>(type: "boolean", nullable: false),
                    highest = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    comment = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subject_results", x => x.id);
                    table.ForeignKey(
                        name: "fk_subject_results_student_results_student_result_id",
                        column: x => x.student_result_id,
                        principalTable: "student_results",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessment_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    assessment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    maximum = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: false),
                    pass_mark = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_assessment_parts_assessments_assessment_id",
                        column: x => x.assessment_id,
                        principalTable: "assessments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "marks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    school_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    student_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    value = table.Column<decimal>(type: "numeric(12,2)", precision: 12, scale: 2, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_marks", x => x.id);
                    table.ForeignKey(
                        name: "fk_marks_assessment_parts_part_id",
                        column: x => x.part_id,
                        principalTable: "assessment_parts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_marks_students_student_id",
                        column: x => x.student_id,
                        principalTable: "students",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_assessment_parts_assessment_id_kind",
                table: "assessment_parts",
                columns: new[] { "assessment_id", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessments_sheet_id_name",
                table: "assessments",
                columns: new[] { "sheet_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_class_results_one_published",
                table: "class_results",
                columns: new[] { "class_id", "term_id" },
                unique: true,
                filter: "status = 'Published'");

            migrationBuilder.CreateIndex(
                name: "ix_class_results_term_id",
                table: "class_results",
                column: "term_id");

            migrationBuilder.CreateIndex(
                name: "ix_class_scales_scale_id",
                table: "class_scales",
                column: "scale_id");

            migrationBuilder.CreateIndex(
                name: "ix_grade_bands_scale_id",
                table: "grade_bands",
                column: "scale_id");

            migrationBuilder.CreateIndex(
                name: "ix_grade_scales_one_default",
                table: "grade_scales",
                column: "school_id",
                unique: true,
                filter: "is_default");

            migrationBuilder.CreateIndex(
                name: "ix_grade_scales_school_id_name",
                table: "grade_scales",
                columns: new[] { "school_id", "name" },
                unique: true,
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_mark_sheets_class_subject_id_term_id",
                table: "mark_sheets",
                columns: new[] { "class_subject_id", "term_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mark_sheets_term_id",
                table: "mark_sheets",
                column: "term_id");

            migrationBuilder.CreateIndex(
                name: "ix_marks_part_id_student_id",
                table: "marks",
                columns: new[] { "part_id", "student_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_marks_student_id",
                table: "marks",
                column: "student_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_cards_class_result_id_student_id_language",
                table: "report_cards",
                columns: new[] { "class_result_id", "student_id", "language" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_report_cards_student_id",
                table: "report_cards",
                column: "student_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_comments_class_subject_id",
                table: "report_comments",
                column: "class_subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_comments_student_id_term_id_class_subject_id",
                table: "report_comments",
                columns: new[] { "student_id", "term_id", "class_subject_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_report_comments_term_id",
                table: "report_comments",
                column: "term_id");

            migrationBuilder.CreateIndex(
                name: "ix_student_results_class_result_id_student_id",
                table: "student_results",
                columns: new[] { "class_result_id", "student_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_student_results_student_id",
                table: "student_results",
                column: "student_id");

            migrationBuilder.CreateIndex(
                name: "ix_subject_results_student_result_id",
                table: "subject_results",
                column: "student_result_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "class_scales");

            migrationBuilder.DropTable(
                name: "grade_bands");

            migrationBuilder.DropTable(
                name: "marks");

            migrationBuilder.DropTable(
                name: "report_cards");

            migrationBuilder.DropTable(
                name: "report_comments");

            migrationBuilder.DropTable(
                name: "subject_results");

            migrationBuilder.DropTable(
                name: "grade_scales");

            migrationBuilder.DropTable(
                name: "assessment_parts");

            migrationBuilder.DropTable(
                name: "student_results");

            migrationBuilder.DropTable(
                name: "assessments");

            migrationBuilder.DropTable(
                name: "class_results");

            migrationBuilder.DropTable(
                name: "mark_sheets");
        }
    }
}
