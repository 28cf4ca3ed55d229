using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Calendar;

/// <summary>Divides an academic year into terms.</summary>
public sealed class TermService(IDbContextFactory<AcademyDbContext> contexts)
{
    private static readonly Clash[] SameName = [new("ix_terms_academic_year_id_name", CalendarRefusals.TermNameTaken)];
    private static readonly Clash[] StillUsed = [Clash.OfReference(CalendarRefusals.TermInUse)];

    /// <summary>Opens a term of a year, or changes <paramref name="termId"/>.</summary>
    public async Task<Checked<Guid>> SaveAsync(Actor actor, Guid academicYearId, Guid? termId, TermDetails typed, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.AcademicYears.FirstOrDefaultAsync(row => row.Id == academicYearId, ct) is not { } year)
        {
            return Refusal.NotFound;
        }

        await db.InTurnAsync(year.SchoolId, ct);
        var terms = await db.Terms.Where(term => term.AcademicYearId == academicYearId).ToListAsync(ct);
        var known = terms.Find(term => term.Id == termId);
        if (termId is not null && known is null)
        {
            return Refusal.NotFound;
        }

        var others = terms.Where(term => term != known).Select(term => (term.StartsOn, term.EndsOn));
        var details = typed.Check(year.StartsOn, year.EndsOn, others);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        known?.Describe(details.Value);
        var saved = known ?? db.Terms.Add(Term.Open(year.SchoolId, year.Id, details.Value)).Entity;
        return await db.CommitAsync(transaction, SameName, ct) is { Refusal: { } clash } ? clash : saved.Id;
    }

    /// <summary>Removes a term that nothing was written for.</summary>
    public async Task<Result> RemoveAsync(Actor actor, Guid termId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Terms.FirstOrDefaultAsync(row => row.Id == termId, ct) is not { } term)
        {
            return Refusal.NotFound;
        }

        db.Terms.Remove(term);
        return await db.SaveAsync(StillUsed, ct);
    }
}
