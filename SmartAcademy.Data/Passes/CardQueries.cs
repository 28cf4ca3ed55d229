using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Passes;

/// <summary>Finds what is printed on cards. Only active passes are printed, and every print is written into the audit.</summary>
public sealed class CardQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    /// <summary>Cards in one file; more would make a file that no printer takes.</summary>
    public const int MostCards = 2000;

    /// <summary>The faces in the order of the class list: class, roll number, name.</summary>
    public async Task<Result<IReadOnlyList<CardFace>>> FindAsync(Actor actor, CardOrder order, CancellationToken ct)
    {
        if (!actor.May(Permission.PassesPrint))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var passes = db.Passes.AsNoTracking().Where(pass => pass.StudentId != null);
        if (order.PassIds is { } chosen)
        {
            passes = passes.Where(pass => chosen.Contains(pass.Id));
        }

        var rows = PassRow.Of(db, passes).Matching(db, (order.Filter ?? new PassFilter()) with { Status = PassStatus.Active }, today);
        var faces = await Faces(db, rows).Take(MostCards).ToListAsync(ct);
        return faces.Count == 0 ? PassRefusals.NothingToPrint : faces;
    }

    /// <summary>How many cards an order prints.</summary>
    public async Task<int> CountAsync(Actor actor, PassFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var today = await db.TodayAsync(actor.SchoolId, time, ct);
        var passes = db.Passes.AsNoTracking().VisibleTo(db, actor).Where(pass => pass.StudentId != null);
        return Math.Min(MostCards, await PassRow.Of(db, passes).Matching(db, filter with { Status = PassStatus.Active }, today).CountAsync(ct));
    }

    /// <summary>Writes into the audit that these cards left the house on paper.</summary>
    public async Task RecordPrintAsync(Actor actor, IReadOnlyCollection<PrintedCode> printed, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var card in printed)
        {
            audit.Record(db, new AuditEvent(
                AuditAction.Printed, nameof(Pass), card.PassId.ToString(),
                new Dictionary<string, string?> { [AuditDetail.Number] = card.PassNumber }, card.SchoolId));
        }

        await db.SaveChangesAsync(ct);
        await db.NoteCardsAsync(printed, time.GetUtcNow(), ct);
        await transaction.CommitAsync(ct);
    }

    private static IQueryable<CardFace> Faces(AcademyDbContext db, IQueryable<PassRow> rows) =>
        from row in rows
        join school in db.Schools on row.Pass.SchoolId equals school.Id
        orderby row.Class!.SortOrder, row.Class!.Name, row.Class!.Section, row.Student!.RollNumber, row.Student!.FirstName, row.Pass.Id
        select new CardFace
        {
            Pass = row.Pass,
            SchoolName = school.Name,
            LogoFileId = school.LogoFileId,
            StudentName = StudentName.Full(row.Student!.FirstName, row.Student.MiddleName, row.Student.LastName),
            StudentNameBangla = row.Student.NameBangla,
            ClassLabel = row.Class == null ? "" : (row.Class.Name + " " + row.Class.Section).Trim(),
            EnrolmentNumber = row.Student.EnrolmentNumber,
            PhotoFileId = row.Student.PhotoFileId,
        };
}
