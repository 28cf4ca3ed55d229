using System.Security.Claims;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Hosting;

/// <summary>What the sign-in cookie says of a person, and the <see cref="Actor"/> it makes.</summary>
internal static class AcademyClaims
{
    public const string School = "school";
    public const string DisplayName = "display_name";
    public const string DisplayNameBangla = "display_name_bangla";
    public const string MustChangePassword = "must_change_password";

    /// <summary>The id of the sign-in.</summary>
    public const string Session = "session";

    /// <summary>The sign-in proved more than the password: a code of an app, a recovery code, or a passkey.</summary>
    public const string SecondFactor = "second_factor";

    private const int LongestAgent = 300;

    /// <summary>The person of a cookie, with what their roles give at this moment.</summary>
    public static Actor ActorOf(this RoleBook roles, ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var userId)
            ? roles.ActorOf(userId, user.FindFirstValue(DisplayName) ?? "", user.RoleKeys(), user.IdOf(School)) with { SessionId = user.IdOf(Session) }
            : Actor.Nobody;

    /// <summary>A claim that holds an id; null when it is missing or holds none.</summary>
    public static Guid? IdOf(this ClaimsPrincipal user, string claim) =>
        Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;

    /// <summary>What the person is called on the screen; records name them by <see cref="DisplayName"/> alone.</summary>
    public static string? ShownName(this ClaimsPrincipal user) =>
        user.FindFirstValue(DisplayName) is { } name ? NameOf.First(name, user.FindFirstValue(DisplayNameBangla)) : null;

    public static Actor ToActor(this HttpContext http) =>
        http.RequestServices.GetRequiredService<RoleBook>().ActorOf(http.User) with { Origin = http.Origin() };

    /// <summary>The names of built-in roles and the ids of others.</summary>
    public static IEnumerable<string> RoleKeys(this ClaimsPrincipal user) => user.FindAll(ClaimTypes.Role).Select(role => role.Value);

    public static CallerOrigin Origin(this HttpContext http)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return new(http.Connection.RemoteIpAddress?.ToString(), agent.Length > LongestAgent ? agent[..LongestAgent] : agent);
    }
}
