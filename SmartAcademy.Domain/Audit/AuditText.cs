using System.Text;

namespace SmartAcademy.Domain.Audit;

/// <summary>
/// Text as PostgreSQL takes it. What a stranger's program calls itself, or a half of a letter that was cut in two, must not
/// make the write fail that the entry tells of.
/// </summary>
internal static class AuditText
{
    private const char Replacement = '\uFFFD';

    public static string Storable(string text, int longest = int.MaxValue)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', Replacement);
        return whole.Length <= longest ? whole : whole[..(char.IsHighSurrogate(whole[longest - 1]) ? longest - 1 : longest)];
    }

    public static string? StorableOrNull(string? text, int longest = int.MaxValue) => text is null ? null : Storable(text, longest);
}
