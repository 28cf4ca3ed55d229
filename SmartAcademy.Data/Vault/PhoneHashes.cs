using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartAcademy.Data.Vault;

/// <summary>Columns that hold the keyed hash of a phone, written with the phone.</summary>
public static class PhoneHashes
{
    /// <summary>The property that <see cref="HasPhoneHash"/> adds; query it by <c>EF.Property</c> against <see cref="ColumnVault.Hashes"/>.</summary>
    public const string Property = "PhoneHash";

    private const string Mark = "Academy:HashOf";

    /// <summary>Version, dot and 32 hexadecimal digits.</summary>
    private const int Longest = 43;

    internal static void HasPhoneHash<T>(this EntityTypeBuilder<T> builder, string phone)
        where T : class => builder.Property<string?>(Property).HasMaxLength(Longest).HasAnnotation(Mark, phone);

    /// <summary>The name of the property that a hash is made of; null for any other property.</summary>
    internal static string? HashedFrom(this IReadOnlyProperty property) => property.FindAnnotation(Mark)?.Value as string;

    /// <summary>Renews the hashes of all phones that are about to be written.</summary>
    internal static void Fill(ChangeTracker changes, ColumnVault vault)
    {
        foreach (var entry in changes.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(Property)?.HashedFrom() is { } source && IsWritten(entry, source))
            {
                entry.Property(Property).CurrentValue = entry.Property(source).CurrentValue is string phone ? vault.Hash(phone) : null;
            }
        }
    }

    private static bool IsWritten(EntityEntry entry, string source) =>
        entry.State is EntityState.Added || entry.Property(source).IsModified;
}
