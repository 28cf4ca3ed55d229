using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Guardians;

internal sealed class GuardianConfiguration : IEntityTypeConfiguration<Guardian>, IEntityTypeConfiguration<Guardianship>
{
    public void Configure(EntityTypeBuilder<Guardian> builder)
    {
        builder.Property(guardian => guardian.Name).HasMaxLength(200);
        builder.Property(guardian => guardian.NameBangla).HasMaxLength(200);
        builder.Property(guardian => guardian.Phone).HasMaxLength(20).IsSensitive();
        builder.Property(guardian => guardian.Email).HasMaxLength(254);
        builder.Property(guardian => guardian.Address).HasMaxLength(500).IsSensitive();
        builder.Property(guardian => guardian.Occupation).HasMaxLength(100);
        builder.Property(guardian => guardian.SearchText).HasComputedColumnSql(
            "lower(name || ' ' || coalesce(name_bangla, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(replace(phone, '+88', ''), ''))",
            stored: true);
        builder.HasIndex(guardian => guardian.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(guardian => new { guardian.SchoolId, guardian.Phone });
        builder.HasIndex(guardian => guardian.UserId);
        builder.HasOne<School>().WithMany().HasForeignKey(guardian => guardian.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(guardian => guardian.UserId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Guardianship> builder)
    {
        builder.HasKey(bond => new { bond.StudentId, bond.GuardianId });
        builder.HasIndex(bond => bond.GuardianId);
        builder.HasOne(bond => bond.Student).WithMany(student => student.Guardianships).HasForeignKey(bond => bond.StudentId);
        builder.HasOne(bond => bond.Guardian).WithMany(guardian => guardian.Guardianships).HasForeignKey(bond => bond.GuardianId);
    }
}
