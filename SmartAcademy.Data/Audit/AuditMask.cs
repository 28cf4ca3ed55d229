using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>What the audit may show of a value. That a secret changed is worth knowing; the secret is not.</summary>
internal static class AuditMask
{
    public const string Hidden = "•••";

    /// <summary>Derived columns, and stamps that change with every other change.</summary>
    private static readonly HashSet<string> Noise =
    [
        "SecurityStamp", "ConcurrencyStamp", "SearchText", "FamilyText", "PhoneHash", "Version", "NormalizedUserName", "NormalizedEmail",
        "NormalizedName", "LastSignInAt", "AccessFailedCount", "LastSeenAt", "StatusSince",
        "CollectedTo", "NextTurnAt", "Failures", "FailingSince", "LastTakenAt", "ToldAt",
    ];

    private static readonly string[] SecretEndings = ["Hash", "Secret", "Token", "Cipher", "PhoneNumber"];

    public static bool IsNoise(IReadOnlyProperty property) => Noise.Contains(property.Name);

    public static string? Show(IReadOnlyProperty property, object? value) =>
        value is null ? null : IsHidden(property) ? Hidden : Text(value);

    /// <summary>Days, instants and numbers in one spelling, whatever the language of the screen.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IEnumerable many => string.Join(", ", many.Cast<object?>().Select(Text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static bool IsHidden(IReadOnlyProperty property) =>
        property.IsSensitive() || property.IsPrivateWords() || property.ClrType == typeof(byte[]) || IsValueOfUserToken(property)
        || SecretEndings.Any(ending => property.Name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Identity keeps the keys of authenticator apps and recovery codes there.</summary>
    private static bool IsValueOfUserToken(IReadOnlyProperty property) =>
        property.Name == "Value" && property.DeclaringType.ShortName().StartsWith("IdentityUserToken", StringComparison.Ordinal);
}
