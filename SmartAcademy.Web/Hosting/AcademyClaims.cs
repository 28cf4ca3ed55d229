using System.Security.Claims;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Web.Hosting;

/// <summary>What the sign-in cookie says of a person, and the <see cref="Actor"/> it makes.</summary>
internal static class AcademyClaims
{
    public const string School = "school";
    public const string DisplayName = "display_name";
    public const string MustChangePassword = "must_change_password";

    /// <summary>The id of the sign-in.</summary>
    public const string Session = "session";

    private const int LongestAgent = 300;

    public static Actor ToActor(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            ? ActorOfRoles.Make(
                userId,
                user.FindFirstValue(DisplayName) ?? "",
                [.. user.FindAll(ClaimTypes.Role).Select(role => role.Value)],
                user.IdOf(School)) with { SessionId = user.IdOf(Session) }
            : Actor.Nobody;

    /// <summary>A claim that holds an id; null when it is missing or holds none.</summary>
    public static Guid? IdOf(this ClaimsPrincipal user, string claim) =>
        Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;

    public static Actor ToActor(this HttpContext http) => http.User.ToActor() with { Origin = http.Origin() };

    public static CallerOrigin Origin(this HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new(http.Connection.RemoteIpAddress?.ToString(), agent.Length > LongestAgent ? agent[..LongestAgent] : agent);
    }
}
