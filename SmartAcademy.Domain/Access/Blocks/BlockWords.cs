namespace SmartAcademy.Domain.Access.Blocks;

/// <summary>The one line that a guard reads: in both languages, because a gate does not know which its guard reads.</summary>
public static class BlockWords
{
    public static string Of(string? message, string? messageBangla) => string.Join(" · ", new[] { message, messageBangla }.OfType<string>());
}
