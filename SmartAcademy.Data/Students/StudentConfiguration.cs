using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Students;

internal sealed class StudentConfiguration : IEntityTypeConfiguration<Student>
{
    public void Configure(EntityTypeBuilder<Student> builder)
    {
        Columns(builder);
        builder.Ignore(student => student.Name).Ignore(student => student.Details);
        builder.Property(student => student.Version).IsRowVersion();
        builder.Property(student => student.SearchText).HasComputedColumnSql(
            """
            lower(enrolment_number || ' ' || first_name || ' ' || coalesce(middle_name || ' ', '') || coalesce(last_name, '') || ' '
            || coalesce(name_bangla, '') || ' ' || family_text)
            """,
            stored: true);

        builder.HasIndex(student => student.EnrolmentNumber).IsUnique();
        builder.HasIndex(student => student.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(student => new { student.SchoolId, student.ClassId, student.RollNumber });
        builder.HasIndex(student => new { student.SchoolId, student.FirstName, student.LastName, student.Id })
            .HasFilter("deleted_at IS NULL");
        builder.HasIndex(nameof(Student.SchoolId), PhoneHashes.Property);
        builder.HasIndex(student => student.UserId).IsUnique().HasFilter("user_id IS NOT NULL");

        builder.HasOne<School>().WithMany().HasForeignKey(student => student.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Department>().WithMany().HasForeignKey(student => student.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SchoolClass>().WithMany().HasForeignKey(student => student.ClassId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(student => student.PhotoFileId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(student => student.UserId).OnDelete(DeleteBehavior.SetNull);
    }

    private static void Columns(EntityTypeBuilder<Student> builder)
    {
        builder.Property(student => student.EnrolmentNumber).HasMaxLength(20);
        builder.Property(student => student.FirstName).HasMaxLength(100);
        builder.Property(student => student.MiddleName).HasMaxLength(100);
        builder.Property(student => student.LastName).HasMaxLength(100);
        builder.Property(student => student.NameBangla).HasMaxLength(200);
        builder.Property(student => student.Email).HasMaxLength(254);
        builder.Property(student => student.Phone).IsSensitive();
        builder.Property(student => student.Address).IsSensitive();
        builder.Property(student => student.EmergencyContactName).IsSensitive();
        builder.Property(student => student.EmergencyContactPhone).IsSensitive();
        builder.Property(student => student.DateOfBirth).IsSensitive();
        builder.Property(student => student.BirthRegistrationNumber).IsSensitive();
        builder.HasPhoneHash(nameof(Student.Phone));
        builder.Property(student => student.Program).HasMaxLength(60);
        builder.Property(student => student.FamilyText).HasDefaultValue("").ValueGeneratedOnAddOrUpdate();
    }
}
