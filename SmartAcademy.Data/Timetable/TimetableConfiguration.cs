using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

internal sealed class TimetableConfiguration :
    IEntityTypeConfiguration<Room>, IEntityTypeConfiguration<Period>, IEntityTypeConfiguration<Lesson>, IEntityTypeConfiguration<Substitution>
{
    public const string OneRoomName = "ix_rooms_school_id_name";
    public const string OnePeriodNumber = "ix_periods_school_id_number";
    public const string OneLessonOfClass = "ix_lessons_one_of_class";
    public const string OneLessonOfTeacher = "ix_lessons_one_of_teacher";
    public const string OneLessonInRoom = "ix_lessons_one_in_room";
    public const string OneSubstituteOfLesson = "ix_substitutions_one_of_lesson";
    public const string OneLessonOfSubstitute = "ix_substitutions_one_of_substitute";

    public void Configure(EntityTypeBuilder<Room> builder)
    {
        builder.ToTable("rooms");
        builder.Property(row => row.Name).HasMaxLength(40);
        builder.Property(row => row.NameBangla).HasMaxLength(40);
        builder.HasIndex(row => new { row.SchoolId, row.Name }).IsUnique().HasDatabaseName(OneRoomName);
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Period> builder)
    {
        builder.ToTable("periods");
        builder.Property(row => row.Name).HasMaxLength(30);
        builder.Property(row => row.NameBangla).HasMaxLength(30);
        builder.HasIndex(row => new { row.SchoolId, row.DepartmentId, row.Number }).IsUnique().AreNullsDistinct(false).HasDatabaseName(OnePeriodNumber);
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(row => row.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.ToTable("lessons");
        // Electives share a cell; that nothing else does is refused by a trigger, see Sql/lessons.sql.
        builder.HasIndex(row => new { row.ClassId, row.Day, row.PeriodId, row.ClassSubjectId }).IsUnique().HasDatabaseName(OneLessonOfClass);
        builder.HasIndex(row => new { row.TeacherUserId, row.AcademicYearId, row.Day, row.PeriodId }).IsUnique().HasDatabaseName(OneLessonOfTeacher);
        builder.HasIndex(row => new { row.RoomId, row.AcademicYearId, row.Day, row.PeriodId }).IsUnique().HasDatabaseName(OneLessonInRoom);
        builder.HasIndex(row => new { row.SchoolId, row.Day });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademicYear>().WithMany().HasForeignKey(row => row.AcademicYearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(row => row.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Period>().WithMany().HasForeignKey(row => row.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClassSubject>().WithMany().HasForeignKey(row => row.ClassSubjectId).OnDelete(DeleteBehavior.Restrict);
        // A teacher of the subject in the class: nobody is taken off a subject while a lesson names them.
        builder.HasOne<SubjectTeacher>().WithMany().HasForeignKey(row => new { row.ClassSubjectId, row.TeacherUserId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Room>().WithMany().HasForeignKey(row => row.RoomId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Substitution> builder)
    {
        builder.ToTable("substitutions");
        builder.Property(row => row.Reason).HasMaxLength(200);
        builder.HasIndex(row => new { row.LessonId, row.Date }).IsUnique().HasDatabaseName(OneSubstituteOfLesson);
        builder.HasIndex(row => new { row.SubstituteUserId, row.Date, row.PeriodId }).IsUnique().HasDatabaseName(OneLessonOfSubstitute);
        builder.HasIndex(row => new { row.SchoolId, row.Date });
        builder.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Lesson>().WithMany().HasForeignKey(row => row.LessonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Period>().WithMany().HasForeignKey(row => row.PeriodId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(row => row.AbsentUserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(row => row.SubstituteUserId).OnDelete(DeleteBehavior.Restrict);
    }
}
