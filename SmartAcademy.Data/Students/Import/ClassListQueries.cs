using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Students.Import;

public sealed class ClassListQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public const int HistoryPageSize = 20;

    private const int SampleRows = 4;

    /// <summary>The newest imports first, one page of them; nothing for somebody who may not import.</summary>
    public async Task<IReadOnlyList<ImportLine>> HistoryAsync(Actor actor, int page, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var lines =
            from import in VisibleTo(db, actor).OrderByDescending(import => import.UploadedAt).Skip((Math.Max(page, 1) - 1) * HistoryPageSize).Take(HistoryPageSize)
            join user in db.Users on import.UploadedBy equals user.Id into uploaders
            from user in uploaders.DefaultIfEmpty()
            orderby import.UploadedAt descending
            select new ImportLine(
                import.Id, import.FileName, import.Status, import.RowCount, import.Counts,
                user == null ? "" : user.DisplayName, import.UploadedAt, import.RowsNotUndone);
        var found = await lines.ToListAsync(ct);
        var clock = await db.ClockAsync(actor.SchoolId, time, ct);
        return [.. found.Select(line => line with { UploadedAt = Local(clock, line.UploadedAt) })];
    }

    public async Task<int> CountAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await VisibleTo(db, actor).CountAsync(ct);
    }

    public async Task<ImportView?> FindAsync(Actor actor, Guid importId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        if (await VisibleTo(db, actor).FirstOrDefaultAsync(import => import.Id == importId, ct) is not { } import)
        {
            return null;
        }

        var years = await db.AcademicYears.AsNoTracking().OrderBy(year => year.DepartmentId != null).ThenByDescending(year => year.StartsOn)
            .Select(year => new YearName(year.Id, year.Name, year.IsCurrent)).ToListAsync(ct);
        var remembered = import.Choices is null ? await RememberedAsync(db, import, ct) : null;
        var columns = import.Choices?.Columns ?? remembered?.Columns ?? ColumnGuess.From(import.Headings);
        var clock = await db.ClockAsync(import.SchoolId, time, ct);
        var currentYear = years.FirstOrDefault(year => year.IsCurrent) ?? years.FirstOrDefault();
        return new ImportView
        {
            Id = import.Id,
            FileName = import.FileName,
            Status = import.Status,
            RowCount = import.RowCount,
            Headings = import.Headings,
            Samples = await db.ClassListRows.AsNoTracking().Where(row => row.ImportId == importId).OrderBy(row => row.Number)
                .Take(SampleRows).Select(row => row.Cells).ToListAsync(ct),
            Choices = import.Choices ?? new ImportChoices(currentYear?.Id ?? Guid.Empty, columns),
            IsRemembered = remembered is not null,
            Counts = import.Counts,
            Years = years,
            WorkId = import.WorkId,
            UploadedAt = Local(clock, import.UploadedAt),
            AppliedAt = Local(clock, import.AppliedAt),
            UndoneAt = Local(clock, import.UndoneAt),
            RowsNotUndone = import.RowsNotUndone,
            SameFileAppliedAt = Local(clock, await SameFileAppliedAtAsync(db, import, ct)),
        };
    }

    /// <summary>One page of the rows, in the order of the file.</summary>
    public async Task<IReadOnlyList<RowView>> RowsAsync(Actor actor, Guid importId, RowFilter filter, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        return await Rows(db, actor, importId, filter).OrderBy(row => row.Number)
            .Skip((Math.Max(filter.Page, 1) - 1) * RowFilter.PageSize).Take(RowFilter.PageSize)
            .Select(row => new RowView(row.Number, row.Outcome, row.Report, row.StudentId, row.LeftByUndo)).ToListAsync(ct);
    }

    /// <summary>Rows that an undo could not take back whole.</summary>
    public async Task<IReadOnlyList<RowView>> LeftRowsAsync(Actor actor, Guid importId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var rows = await Rows(db, actor, importId, new RowFilter()).Where(row => row.Trace != null).OrderBy(row => row.Number)
            .Select(row => new RowView(row.Number, row.Outcome, row.Report, row.StudentId, row.LeftByUndo)).ToListAsync(ct);
        return [.. rows.Where(row => row.LeftByUndo.Count > 0)];
    }

    private static DateTimeOffset Local(SchoolClock clock, DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, clock.Zone);

    private static DateTimeOffset? Local(SchoolClock clock, DateTimeOffset? at) => at is { } known ? Local(clock, known) : null;

    private static IQueryable<ClassListImport> VisibleTo(AcademyDbContext db, Actor actor)
    {
        var schoolId = actor.SchoolToImportInto();
        return db.ClassListImports.AsNoTracking().Where(import => import.SchoolId == schoolId);
    }

    private static IQueryable<ClassListRow> Rows(AcademyDbContext db, Actor actor, Guid importId, RowFilter filter)
    {
        var schoolId = actor.SchoolToImportInto();
        return db.ClassListRows.AsNoTracking().Where(row =>
            row.SchoolId == schoolId && row.ImportId == importId && (filter.Outcome == null || row.Outcome == filter.Outcome));
    }

    /// <summary>What a person chose for the last list with the same headings.</summary>
    private static async Task<ImportChoices?> RememberedAsync(AcademyDbContext db, ClassListImport import, CancellationToken ct) => await db.ClassListImports
        .AsNoTracking()
        .Where(earlier => earlier.Signature == import.Signature && earlier.Id != import.Id && earlier.Status != ImportStatus.Uploaded)
        .OrderByDescending(earlier => earlier.UploadedAt).Select(earlier => earlier.Choices).FirstOrDefaultAsync(ct);

    private static Task<DateTimeOffset?> SameFileAppliedAtAsync(AcademyDbContext db, ClassListImport import, CancellationToken ct) => db.ClassListImports
        .Where(earlier => earlier.FileHash == import.FileHash && earlier.Id != import.Id && earlier.Status == ImportStatus.Applied)
        .OrderByDescending(earlier => earlier.AppliedAt).Select(earlier => earlier.AppliedAt).FirstOrDefaultAsync(ct);
}
