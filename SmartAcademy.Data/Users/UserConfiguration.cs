using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Vault;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Users;

internal sealed class UserConfiguration :
    IEntityTypeConfiguration<AcademyUser>,
    IEntityTypeConfiguration<IdentityUserRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityRoleClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<AcademyUser> builder)
    {
        builder.ToTable("users");
        builder.Property(user => user.DisplayName).HasMaxLength(200);
        builder.Property(user => user.DisplayNameBangla).HasMaxLength(200);
        builder.Property(user => user.PhoneNumber).IsSensitive();
        builder.HasPhoneHash(nameof(AcademyUser.PhoneNumber));
        builder.HasIndex(PhoneHashes.Property);
        builder.HasOne<School>().WithMany().HasForeignKey(user => user.SchoolId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(user => user.ImportId).HasFilter("import_id IS NOT NULL");
        builder.HasOne<ClassListImport>().WithMany().HasForeignKey(user => user.ImportId).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder) => builder.ToTable("user_roles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder) => builder.ToTable("user_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder) => builder.ToTable("user_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("user_tokens");
        builder.Property(token => token.Value).IsSensitive();
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder) => builder.ToTable("role_claims");

    /// <summary>
    /// As version 3 of Identity's schema has it, whose other changes are not wanted here. A credential id has at most 1,023 bytes (WebAuthn).
    /// </summary>
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("user_passkeys").HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(passkey => passkey.Data).ToJson();
        builder.HasOne<AcademyUser>().WithMany().HasForeignKey(passkey => passkey.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
