using SmartAcademy.Domain.Users;

namespace SmartAcademy.Tests.Architecture;

/// <summary>Who may open a route. <paramref name="Url"/> is an address of the school under test, <paramref name="Foreign"/> one of another school.</summary>
public sealed record RouteRule(string Method, string Pattern, string Url, string? Foreign, IReadOnlySet<string> Roles)
{
    /// <summary>Stands for a visitor without a sign-in.</summary>
    public const string Anybody = "anybody";

    public static readonly IReadOnlySet<string> Public = new HashSet<string>([Anybody, .. Role.All]);
    public static readonly IReadOnlySet<string> SignedIn = new HashSet<string>(Role.All);

    public override string ToString() => $"{Method} {Pattern}";
}
