using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>
/// Lets a login that exists stand for a guardian or a student too, and parts them again. A login stands for one guardian and one student
/// at most. What a person sees is asked of the links with every look, so a parted login loses the children at once.
/// </summary>
public sealed class LoginLinkService(IDbContextFactory<AcademyDbContext> contexts, LoginDirectory logins)
{
    private const int LongestReason = 300;

    /// <param name="actor">Who asks.</param>
    /// <param name="owner">For whom the login is to stand.</param>
    /// <param name="login">As its person types it to sign in: a login name, an e-mail, a phone or an enrolment number.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Result> LinkAsync(Actor actor, LoginOwner owner, string? login, CancellationToken ct)
    {
        if (!owner.MayBeLinkedBy(actor))
        {
            return Refusal.Forbidden;
        }

        var userId = await logins.FindAsync(TypedLogin.Read(login), ct);
        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockAsync(actor, owner, ct) is not { } person)
        {
            return Refusal.NotFound;
        }

        var user = await db.LockUserAsync(actor, userId, ct);
        if (await RefusedAsync(db, actor, person, user, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.TakenByAnotherAsync(user!, owner, ct) is { } taken)
        {
            return taken;
        }

        await db.ReleaseFromRemovedAsync(user!, ct);
        var given = await db.GiveAsync(actor, user!, owner.Role, ct);
        if (given.IsRefused)
        {
            return given;
        }

        person.LinkLogin(user!.Id);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return Result.Ok;
    }

    /// <summary>The login stays, and so does whatever else it stands for; the reason is kept in the audit.</summary>
    public async Task<Result<RoleAfterUnlink>> UnlinkAsync(Actor actor, LoginOwner owner, string? reason, CancellationToken ct)
    {
        if (!owner.MayBeLinkedBy(actor))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockAsync(actor, owner, ct) is not { } person)
        {
            return Refusal.NotFound;
        }

        if (person.UserId is not { } userId)
        {
            return LoginRefusals.NoneLinked;
        }

        if (ReasonRefused(reason, out var line) is { } flaw)
        {
            return flaw;
        }

        var user = await db.LockUserAsync(actor, userId, ct);
        if (await NotGovernedAsync(db, actor, user, ct) is { } refusal)
        {
            return refusal;
        }

        db.Reason = line;
        person.UnlinkLogin();
        var role = await db.TakeAsync(user!, owner.Role, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return role;
    }

    private static async Task<Refusal?> RefusedAsync(AcademyDbContext db, Actor actor, ILoginOwner person, AcademyUser? user, CancellationToken ct)
    {
        if (person.UserId is not null)
        {
            return LoginRefusals.AlreadyHasOne;
        }

        if (user is not null && user.SchoolId != person.SchoolId)
        {
            return LoginRefusals.OtherSchool;
        }

        return await NotGovernedAsync(db, actor, user, ct);
    }

    private static async Task<Refusal?> NotGovernedAsync(AcademyDbContext db, Actor actor, AcademyUser? user, CancellationToken ct)
    {
        if (user is null)
        {
            return LoginRefusals.Unknown;
        }

        return user.Id == actor.UserId ? LoginRefusals.Own : await db.RefusedAsync(actor, user, ct);
    }

    private static Refusal? ReasonRefused(string? typed, out string line)
    {
        var read = PlainLine.Read(typed, LongestReason);
        line = read.IsRefused ? "" : read.Value;
        return read.IsRefused ? read.Refusal.On(StudentRefusals.ReasonMissing.Field!) : line.Length == 0 ? StudentRefusals.ReasonMissing : null;
    }
}
