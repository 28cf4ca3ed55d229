using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Web.Users;

/// <summary>
/// Writes down who came in, who left and who was turned away. What was typed as a login is personal and may be a password by
/// mistake: an unknown one is told of as unknown and no more. Written even when the browser does not wait for the answer.
/// </summary>
internal sealed class SignInAudit(AuditTrail audit, IHttpContextAccessor http)
{
    private const string Resource = "User";

    public Task SignedInAsync(AcademyUser user) => RecordAsync(AuditAction.SignedIn, user, ActorOf(user), null);

    public Task SignedOutAsync(AcademyUser user) => RecordAsync(AuditAction.SignedOut, user, ActorOf(user), null);

    /// <summary>Nobody is the one who acts: whoever tried has not shown to be the user.</summary>
    public Task RefusedAsync(AcademyUser? user, Refusal why) =>
        RecordAsync(AuditAction.SignInRefused, user, Actor.Nobody with { Origin = Origin }, why.Code);

    private CallerOrigin? Origin => http.HttpContext?.Origin();

    private Actor ActorOf(AcademyUser user) => new() { UserId = user.Id, Name = user.DisplayName, SchoolId = user.SchoolId, Origin = Origin };

    private Task RecordAsync(string action, AcademyUser? user, Actor actor, string? answer)
    {
        var details = new Dictionary<string, string?>();
        if (answer is not null)
        {
            details[AuditDetail.Answer] = answer;
        }

        return audit.RecordAsync(
            actor, new AuditEvent(action, Resource, user?.Id.ToString() ?? "", details, user?.SchoolId), CancellationToken.None);
    }
}
