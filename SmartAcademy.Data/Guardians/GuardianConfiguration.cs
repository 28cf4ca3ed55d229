using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Guardians;

internal sealed class GuardianConfiguration : IEntityTypeConfiguration<Guardian>, IEntityTypeConfiguration<Guardianship>
{
    public void Configure(EntityTypeBuilder<Guardian> builder)
    {
        builder.Property(guardian => guardian.Name).HasMaxLength(200);
        builder.Property(guardian => guardian.NameBangla).HasMaxLength(200);
        builder.Property(guardian => guardian.Phone).IsSensitive();
        builder.Property(guardian => guardian.Email).HasMaxLength(254);
        builder.Property(guardian => guardian.Address).IsSensitive();
        builder.Property(guardian => guardian.NationalId).IsSensitive();
        builder.HasPhoneHash(nameof(Guardian.Phone));
        builder.Property(guardian => guardian.Occupation).HasMaxLength(100);
        builder.Property(guardian => guardian.SearchText).HasComputedColumnSql(
            "lower(name || ' ' || coalesce(name_bangla, ''))", stored: true);
        builder.HasIndex(guardian => guardian.SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(nameof(Guardian.SchoolId), PhoneHashes.Property);
        builder.HasIndex(guardian => guardian.UserId).IsUnique().HasFilter("user_id IS NOT NULL");
        builder.HasOne<School>().WithMany().HasForeignKey(guardian => guardian.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(guardian => guardian.UserId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<Guardianship> builder)
    {
        builder.HasKey(bond => new { bond.StudentId, bond.GuardianId });
        builder.Property(bond => bond.MayCollect).HasDefaultValue(true);
        builder.HasIndex(bond => bond.GuardianId);
        builder.HasOne(bond => bond.Student).WithMany(student => student.Guardianships).HasForeignKey(bond => bond.StudentId);
        builder.HasOne(bond => bond.Guardian).WithMany(guardian => guardian.Guardianships).HasForeignKey(bond => bond.GuardianId);
    }
}
