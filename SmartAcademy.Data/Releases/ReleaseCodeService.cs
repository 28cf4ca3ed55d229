using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Releases;

/// <summary>Guardians name somebody who collects a child today; the gate finds the child by the code.</summary>
public sealed class ReleaseCodeService(IDbContextFactory<AcademyDbContext> contexts, IPassKeys keys, SignInBrakes brakes, TimeProvider time)
{
    /// <summary>Wrong codes of one person at the gate; then they look for the child by name.</summary>
    private static readonly BrakeRule Tries = new(10, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(15));

    /// <summary>For a child whom the actor may collect themselves. Gives the code's id; the page shows its digits.</summary>
    public async Task<Checked<Guid>> NameAsync(Actor actor, Guid studentId, CollectorDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ReleasesWriteOwn))
        {
            return Refusal.Forbidden;
        }

        var who = typed.Check();
        if (who.IsRefused)
        {
            return who.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldStudentAsync(studentId, ct);
        if (await db.NamedFor(actor).AsNoTracking().FirstOrDefaultAsync(row => row.Id == studentId, ct) is not { } student)
        {
            return Refusal.NotFound;
        }

        var today = await db.TodayAsync(student.SchoolId, time, ct);
        var open = db.ReleaseCodes.Where(row => row.StudentId == studentId && row.Day == today && row.UsedAt == null && row.WithdrawnAt == null);
        if (await open.CountAsync(ct) >= ReleaseCode.MostOpen)
        {
            return ReleaseRefusals.TooManyCodes;
        }

        var (version, key) = (keys.CurrentVersion, keys.Find(keys.CurrentVersion)!);
        var code = ReleaseCode.Give(student.SchoolId, studentId, today, who.Value, version, key, actor.UserId, time.GetUtcNow());
        db.ReleaseCodes.Add(code);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return code.Id;
    }

    /// <summary>By any guardian of the child who may name one: what one parent allowed the other may take back.</summary>
    public async Task<Result> WithdrawAsync(Actor actor, Guid codeId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var children = db.NamedFor(actor).Select(student => student.Id);
        if (await db.ReleaseCodes.FirstOrDefaultAsync(row => row.Id == codeId && children.Contains(row.StudentId), ct) is not { } code)
        {
            return Refusal.NotFound;
        }

        var withdrawn = code.Withdraw(time.GetUtcNow());
        return withdrawn.IsRefused ? withdrawn : await db.SaveUsedAsync(ct);
    }

    /// <summary>The child of a code that is good now. Wrong codes are counted, whoever they are typed for.</summary>
    public async Task<Result<Guid>> ChildOfAsync(Actor actor, string? typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ReleasesRead))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var found = await FindAsync(db, actor, typed, ct);
        return found.IsRefused ? found.Refusal : found.Value.StudentId;
    }

    /// <summary>The code itself, in the caller's context. A try is counted before it is looked at, so that many at once are no more than allowed.</summary>
    internal async Task<Result<ReleaseCode>> FindAsync(AcademyDbContext db, Actor actor, string? typed, CancellationToken ct)
    {
        var brake = $"release-code:{actor.UserId}";
        if (!await brakes.TakeTryAsync(brake, Tries, ct))
        {
            return ReleaseRefusals.TooManyTries;
        }

        if (actor.SchoolId is not { } schoolId || ReleaseDigits.Read(typed) is not { } digits)
        {
            return ReleaseRefusals.CodeWrong;
        }

        var today = await db.TodayAsync(schoolId, time, ct);
        var hashes = await HashesAsync(db, schoolId, today, digits, ct);
        var code = await db.ReleaseCodes.FirstOrDefaultAsync(row => hashes.Contains(row.CodeHash) && row.WithdrawnAt == null, ct);
        if (code is null)
        {
            return ReleaseRefusals.CodeWrong;
        }

        await brakes.ForgiveAsync([brake], ct);
        return code.UsedAt is null ? code : ReleaseRefusals.CodeUsed;
    }

    /// <summary>Under each key that today's codes were made with: a key may be changed while a code is on its way.</summary>
    private async Task<List<byte[]>> HashesAsync(AcademyDbContext db, Guid schoolId, DateOnly today, string digits, CancellationToken ct)
    {
        var versions = await db.ReleaseCodes.Where(row => row.Day == today).Select(row => row.KeyVersion).Distinct().ToListAsync(ct);
        return [.. versions.Select(keys.Find).OfType<byte[]>().Select(key => ReleaseDigits.HashOf(key, schoolId, today, digits))];
    }
}
