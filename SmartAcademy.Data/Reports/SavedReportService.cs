using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Reports;

/// <summary>Keeps, changes and removes reports.</summary>
public sealed class SavedReportService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>Of one person in one school.</summary>
    public const int MostOfOne = 200;

    public async Task<Checked<Guid>> SaveAsync(Actor actor, ReportDefinition wanted, bool isShared, CancellationToken ct)
    {
        var definition = CheckFor(actor, wanted);
        if (definition.IsRefused)
        {
            return definition.As<Guid>();
        }

        if (actor.SchoolId is not { } schoolId)
        {
            return SchoolRefusals.ChooseSchoolFirst;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.SavedReports.CountAsync(report => report.OwnerId == actor.UserId, ct) >= MostOfOne)
        {
            return ReportRefusals.TooManyReports;
        }

        var report = new SavedReport(schoolId, actor.UserId!.Value, definition.Value, isShared, time.GetUtcNow());
        db.SavedReports.Add(report);
        await db.SaveChangesAsync(ct);
        return report.Id;
    }

    /// <summary>Only the owner changes a report; who runs a shared one copies it.</summary>
    public async Task<Checked<Guid>> ChangeAsync(Actor actor, Guid reportId, ReportDefinition wanted, bool isShared, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var report = await db.SavedReports.VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == reportId, ct);
        if (report is null)
        {
            return Refusal.NotFound;
        }

        if (report.OwnerId != actor.UserId)
        {
            return Refusal.Forbidden;
        }

        var definition = CheckFor(actor, wanted with { Entity = report.Definition.Entity });
        if (definition.IsRefused)
        {
            return definition.As<Guid>();
        }

        report.Change(definition.Value, isShared, time.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return report.Id;
    }

    public async Task<Result> RemoveAsync(Actor actor, Guid reportId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var report = await db.SavedReports.VisibleTo(actor).FirstOrDefaultAsync(row => row.Id == reportId, ct);
        if (report is null)
        {
            return Refusal.NotFound;
        }

        if (!actor.May(report.OwnerId == actor.UserId ? Permission.ReportsWrite : Permission.ReportsDelete))
        {
            return Refusal.Forbidden;
        }

        db.SavedReports.Remove(report);
        await db.SaveChangesAsync(ct);
        return Result.Ok;
    }

    private static Checked<ReportDefinition> CheckFor(Actor actor, ReportDefinition wanted)
    {
        if (!actor.May(Permission.ReportsWrite) || actor.UserId is null)
        {
            return Refusal.Forbidden;
        }

        var definition = wanted.Check();
        return !definition.IsRefused && definition.Value.CheckFor(actor) is { IsRefused: true } refused ? refused.Refusal : definition;
    }
}
