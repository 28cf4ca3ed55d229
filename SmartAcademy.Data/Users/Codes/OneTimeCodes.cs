using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users.Codes;

namespace SmartAcademy.Data.Users.Codes;

/// <summary>
/// Gives out one-time codes and takes them back. <c>Open…</c> looks whether a code is good, so that a form may be filled in first;
/// <see cref="UseAsync"/> spends it, and of several at once only one succeeds. What a code allows is the caller's business.
/// </summary>
public sealed class OneTimeCodes(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Gives out a code in a context that has something else to save; returns the text for the link, the paper or the message.</summary>
    public async Task<string> IssueAsync(AcademyDbContext db, CodeOrder order, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await db.OneTimeCodes.Where(code => code.UserId == order.UserId && code.Purpose == order.Purpose && code.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), ct);
        var secret = CodeText.Draw(order.Form);
        var made = new OneTimeCode(order.UserId, order.Purpose, order.Form, secret, order.Subject, now, order.Lifetime);
        db.OneTimeCodes.Add(made);
        return order.Form is CodeForm.Link ? LinkToken.Write(made.Id, secret) : CodeText.Show(order.Form, secret);
    }

    public async Task<string> IssueAsync(Actor actor, CodeOrder order, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var text = await IssueAsync(db, order, ct);
        await db.SaveChangesAsync(ct);
        return text;
    }

    /// <summary>How many codes of a purpose a person was given since an instant; callers keep it small.</summary>
    public async Task<int> CountSinceAsync(Actor actor, Guid userId, CodePurpose purpose, DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.OneTimeCodes.CountAsync(code => code.UserId == userId && code.Purpose == purpose && code.CreatedAt > since, ct);
    }

    /// <summary>Reads the code of a link.</summary>
    public async Task<Result<OpenCode>> OpenLinkAsync(Actor actor, string? token, CodePurpose[] purposes, CancellationToken ct)
    {
        if (LinkToken.Read(token) is not var (id, secret))
        {
            return CodeRefusals.DeadLink;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var now = time.GetUtcNow();
        var code = await db.OneTimeCodes.AsNoTracking().FirstOrDefaultAsync(
            code => code.Id == id && code.Form == CodeForm.Link && purposes.Contains(code.Purpose) && code.UsedAt == null && code.ExpiresAt > now, ct);
        return code is not null && code.Matches(secret) ? Open(code) : CodeRefusals.DeadLink;
    }

    /// <summary>Compares what a person typed; a wrong code costs one of ten tries, and an unknown person the same time.</summary>
    public async Task<Result<OpenCode>> OpenTypedAsync(Actor actor, Guid? userId, string? typed, CodePurpose[] purposes, CancellationToken ct)
    {
        var secret = CodeText.Typed(typed);
        await using var db = await contexts.OpenAsync(actor, ct);
        var codes = await TakeTryAsync(db, userId ?? Guid.Empty, purposes, ct);
        if (codes.Count == 0)
        {
            OneTimeCode.CompareWithNothing(secret);
        }

        if (codes.Find(code => code.Matches(secret)) is not { } right)
        {
            return CodeRefusals.WrongCode;
        }

        await GiveTryBackAsync(db, right.Id, ct);
        return Open(right);
    }

    /// <summary>Spends a code inside the caller's transaction; refused when another was quicker.</summary>
    public async Task<Result> UseAsync(AcademyDbContext db, OpenCode open, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var spent = await db.OneTimeCodes.Where(code => code.Id == open.Id && code.UsedAt == null && code.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, now), ct);
        return spent == 1 ? Result.Ok : open.Form is CodeForm.Link ? CodeRefusals.DeadLink : CodeRefusals.WrongCode;
    }

    /// <summary>Drops codes a month after they ended.</summary>
    public async Task<int> ForgetOldAsync(CancellationToken ct)
    {
        var old = time.GetUtcNow().AddDays(-30);
        await using var db = await contexts.OpenAsync(Actor.System(), ct);
        return await db.OneTimeCodes.Where(code => code.ExpiresAt < old).ExecuteDeleteAsync(ct);
    }

    /// <summary>The try is taken before the code is compared, so that many guesses at once are ten guesses and no more.</summary>
    private async Task<List<OneTimeCode>> TakeTryAsync(AcademyDbContext db, Guid userId, CodePurpose[] purposes, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var open = await db.OneTimeCodes.AsNoTracking()
            .Where(code => code.UserId == userId && code.Form != CodeForm.Link && purposes.Contains(code.Purpose)
                && code.UsedAt == null && code.ExpiresAt > now && code.TriesLeft > 0)
            .ToListAsync(ct);
        var taken = new List<OneTimeCode>();
        foreach (var code in open)
        {
            if (await db.OneTimeCodes.Where(row => row.Id == code.Id && row.TriesLeft > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.TriesLeft, row => row.TriesLeft - 1), ct) == 1)
            {
                taken.Add(code);
            }
        }

        return taken;
    }

    private static Task<int> GiveTryBackAsync(AcademyDbContext db, Guid id, CancellationToken ct) =>
        db.OneTimeCodes.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.TriesLeft, row => row.TriesLeft + 1), ct);

    private static OpenCode Open(OneTimeCode code) => new(code.Id, code.UserId, code.Purpose, code.Form, code.Subject);
}
