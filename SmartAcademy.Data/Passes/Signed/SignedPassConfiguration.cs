using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Passes.Signed;

internal sealed class SignedPassConfiguration
    : IEntityTypeConfiguration<PassSigningKey>, IEntityTypeConfiguration<SignedCard>, IEntityTypeConfiguration<PassVoid>
{
    /// <summary>However many cards are printed first at once, a school gets one key of a number.</summary>
    public const string OneOfNumber = "ix_pass_signing_keys_school_id_number";

    public void Configure(EntityTypeBuilder<PassSigningKey> builder)
    {
        builder.Property(key => key.PublicKey).HasMaxLength(PassSignature.PointBytes);
        builder.Property(key => key.PrivateKey).IsSensitive();
        builder.Property(key => key.Version).IsRowVersion();
        builder.HasIndex(key => new { key.SchoolId, key.Number }).IsUnique().HasDatabaseName(OneOfNumber);
        builder.HasOne<School>().WithMany().HasForeignKey(key => key.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SignedCard> builder)
    {
        builder.HasKey(card => card.PassId);
        builder.Property(card => card.PassId).ValueGeneratedNever();
        builder.HasIndex(card => new { card.SchoolId, card.KeyNumber });
        builder.HasOne<Pass>().WithOne().HasForeignKey<SignedCard>(card => card.PassId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PassVoid> builder)
    {
        builder.Property(word => word.Reason).HasMaxLength(Pass.LongestReason);
        builder.HasIndex(word => new { word.SchoolId, word.IssuedBefore }).IsUnique();
        builder.HasOne<School>().WithMany().HasForeignKey(word => word.SchoolId).OnDelete(DeleteBehavior.Restrict);
    }
}
