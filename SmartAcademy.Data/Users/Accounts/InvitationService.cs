using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Users.Codes;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>
/// Gives out the code by which a person chooses a password, the first time or anew: until then no password opens the account,
/// and every session ends. An earlier code becomes void.
/// </summary>
public sealed class InvitationService(
    IDbContextFactory<AcademyDbContext> contexts, OneTimeCodes codes, SessionService sessions, AuditTrail audit,
    IOptions<InvitationOptions> options, TimeProvider time)
{
    /// <summary>For paper: twelve letters, typed beside the login.</summary>
    public Task<Result<Invitation>> IssueAsync(Actor actor, Guid userId, CancellationToken ct) =>
        IssueAsync(actor, userId, CodeForm.Paper, (_, _, _) => Result.Ok, ct);

    /// <summary>For a link to the person's e-mail address; when the post refuses, nothing has happened.</summary>
    public Task<Result<Invitation>> SendAsync(Actor actor, Guid userId, InvitationPost post, CancellationToken ct) =>
        IssueAsync(actor, userId, CodeForm.Link, (db, user, invitation) => user.Email is null ? UserRefusals.NoEmail : post(db, user, invitation), ct);

    private async Task<Result<Invitation>> IssueAsync(Actor actor, Guid userId, CodeForm form, InvitationPost post, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var user = await db.Users.VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == userId, ct);
        if (await RefusedAsync(db, actor, user, ct) is { } refusal)
        {
            return refusal;
        }

        var hadPassword = user!.PasswordHash is not null;
        user.ForgetPassword();
        var lifetime = TimeSpan.FromDays(options.Value.Days);
        var (action, subject) = form is CodeForm.Link ? (AuditAction.Mailed, user.Email) : (AuditAction.Printed, null);
        var code = await codes.IssueAsync(db, new CodeOrder(userId, CodePurpose.Invitation, form, lifetime, subject), ct);
        audit.Record(db, new AuditEvent(action, "User", userId.ToString(), SchoolId: user.SchoolId));
        var sheet = await SheetAsync(db, user, code, lifetime, ct);
        if (post(db, user, sheet) is { IsRefused: true } unsent)
        {
            return unsent.Refusal;
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        if (hadPassword)
        {
            await sessions.EndAllAsync(actor, userId, SessionEnd.PasswordChanged, ct);
        }

        return sheet;
    }

    private static async Task<Refusal?> RefusedAsync(AcademyDbContext db, Actor actor, AcademyUser? user, CancellationToken ct)
    {
        if (!actor.May(Permission.UsersWrite))
        {
            return Refusal.Forbidden;
        }

        if (user is null)
        {
            return Refusal.NotFound;
        }

        if (await db.RefusedAsync(actor, user, ct) is { } refusal)
        {
            return refusal;
        }

        if (actor.UserId == user.Id)
        {
            return RoleRefusals.OwnRoles;
        }

        if (!user.IsActive)
        {
            return UserRefusals.Inactive;
        }

        return user.PasswordHash is not null && await db.IsLastSuperAdminAsync(user.Id, ct) ? RoleRefusals.LastSuperAdmin : null;
    }

    /// <summary>A pupil's login is the enrolment number they know; anybody else's the e-mail or the login that was made.</summary>
    private async Task<Invitation> SheetAsync(AcademyDbContext db, AcademyUser user, string code, TimeSpan lifetime, CancellationToken ct)
    {
        var number = await db.Students.Where(student => student.UserId == user.Id).Select(student => student.EnrolmentNumber).FirstOrDefaultAsync(ct);
        var school = await db.Schools.Where(row => row.Id == user.SchoolId).Select(row => new { row.Name, row.NameBangla }).FirstOrDefaultAsync(ct);
        var lastDay = (await db.TodayAsync(user.SchoolId, time, ct)).AddDays((int)lifetime.TotalDays);
        return new Invitation(
            user.Id, user.DisplayName, user.DisplayNameBangla, number ?? user.Email ?? user.UserName!, code, lastDay, school?.Name ?? "Smart Academy",
            school?.NameBangla);
    }
}
