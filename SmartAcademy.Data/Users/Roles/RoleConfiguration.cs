using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Roles;

internal sealed class RoleConfiguration :
    IEntityTypeConfiguration<AcademyRole>, IEntityTypeConfiguration<GivenPermission>, IEntityTypeConfiguration<OfferedPermission>
{
    public const string OneTitle = "ix_roles_school_id_title";

    private const int LongestPermission = 60;

    public void Configure(EntityTypeBuilder<AcademyRole> builder)
    {
        builder.ToTable("roles");
        builder.Property(role => role.Title).HasMaxLength(RoleDetails.LongestTitle);
        builder.Property(role => role.TitleBangla).HasMaxLength(RoleDetails.LongestTitle);
        builder.Property(role => role.Description).HasMaxLength(RoleDetails.LongestDescription);
        builder.Property(role => role.Reach).HasDefaultValue(Domain.Kernel.StudentReach.None);
        builder.HasIndex(role => new { role.SchoolId, role.Title }).IsUnique().AreNullsDistinct(false).HasFilter("title <> ''")
            .HasDatabaseName(OneTitle);
        builder.HasOne<School>().WithMany().HasForeignKey(role => role.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GivenPermission> builder)
    {
        builder.ToTable("role_permissions");
        builder.HasKey(given => new { given.RoleId, given.Permission });
        builder.Property(given => given.Permission).HasMaxLength(LongestPermission);
        builder.HasOne<AcademyRole>().WithMany().HasForeignKey(given => given.RoleId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OfferedPermission> builder)
    {
        builder.ToTable("offered_permissions");
        builder.HasKey(offered => new { offered.RoleId, offered.Permission });
        builder.Property(offered => offered.Permission).HasMaxLength(LongestPermission);
        builder.HasOne<AcademyRole>().WithMany().HasForeignKey(offered => offered.RoleId).OnDelete(DeleteBehavior.Cascade);
    }
}
