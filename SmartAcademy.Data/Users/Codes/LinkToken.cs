namespace SmartAcademy.Data.Users.Codes;

/// <summary>What a link carries: which code it is, and its secret.</summary>
internal static class LinkToken
{
    private const int IdLetters = 32;
    private const int Longest = 100;

    public static string Write(Guid id, string secret) => $"{id:N}{secret}";

    public static (Guid Id, string Secret)? Read(string? token) =>
        token is { Length: > IdLetters and < Longest } && Guid.TryParseExact(token.AsSpan(0, IdLetters), "N", out var id)
            ? (id, token[IdLetters..])
            : null;
}
