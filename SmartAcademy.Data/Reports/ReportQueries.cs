using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Reports;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Reports;

/// <summary>Runs reports, always with the permissions and the scope of who asks.</summary>
public sealed class ReportQueries(IDbContextFactory<AcademyDbContext> contexts, AuditTrail audit, TimeProvider time)
{
    /// <summary>More rows than any school has reason to take in one file.</summary>
    public const int MostRows = 500_000;

    /// <summary>The first rows, to look at. That sensitive columns were looked at is written down.</summary>
    public async Task<Checked<ReportPreview>> PreviewAsync(Actor actor, ReportDefinition wanted, CancellationToken ct)
    {
        var definition = CheckFor(actor, wanted, Permission.ReportsRead);
        if (definition.IsRefused)
        {
            return definition.As<ReportPreview>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var ask = new ReportAsk(db, actor, definition.Value, await db.ClockAsync(actor.SchoolId, time, ct));
        var source = ReportSources.Of(definition.Value.Entity);
        var total = await source.CountAsync(ask, ReportPreview.MostCounted + 1, ct);
        var lines = await source.Cells(ask).Take(ReportPreview.Size).ToListAsync(ct);
        if (lines.Count > 0 && ReportWords.HasSensitive(definition.Value))
        {
            await audit.RecordAsync(actor, new AuditEvent(AuditAction.Viewed, AuditType(definition.Value), "", Details(definition.Value)), ct);
        }

        return new ReportPreview([.. lines.Select(line => LineOf(line, ask))], total);
    }

    /// <summary>All rows, to take out of the house; that they leave is written down before the first is read.</summary>
    public async Task<Checked<ReportRows>> ReadAsync(Actor actor, ReportDefinition wanted, CancellationToken ct)
    {
        var definition = CheckFor(actor, wanted, Permission.ReportsExport);
        if (definition.IsRefused)
        {
            return definition.As<ReportRows>();
        }

        if (!ReportCatalogue.Of(definition.Value.Entity).IsGivenTo(actor))
        {
            return Refusal.Forbidden;
        }

        var total = await CountAsync(actor, definition.Value, ct);
        if (total is 0 or > MostRows)
        {
            return total == 0 ? ReportRefusals.NothingFound : ReportRefusals.TooLong;
        }

        return new ReportRows(total, new AuditedExport<ReportLine>(
            audit, actor, AuditType(definition.Value), ReportWords.Of(definition.Value), LinesAsync(actor, definition.Value, ct)));
    }

    private static Checked<ReportDefinition> CheckFor(Actor actor, ReportDefinition wanted, string permission)
    {
        if (!actor.May(permission) || actor.SchoolId is null)
        {
            return Refusal.Forbidden;
        }

        var definition = wanted.Check();
        return !definition.IsRefused && definition.Value.CheckFor(actor) is { IsRefused: true } refused ? refused.Refusal : definition;
    }

    private async Task<int> CountAsync(Actor actor, ReportDefinition definition, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var ask = new ReportAsk(db, actor, definition, await db.ClockAsync(actor.SchoolId, time, ct));
        return await ReportSources.Of(definition.Entity).CountAsync(ask, MostRows + 1, ct);
    }

    private async IAsyncEnumerable<ReportLine> LinesAsync(Actor actor, ReportDefinition definition, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var ask = new ReportAsk(db, actor, definition, await db.ClockAsync(actor.SchoolId, time, ct));
        await foreach (var cells in ReportSources.Of(definition.Entity).Cells(ask).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return LineOf(cells, ask);
        }
    }

    private static ReportLine LineOf(CellChain chain, ReportAsk ask)
    {
        var cells = chain.Cells().Select(cell => cell is DateTimeOffset instant ? TimeZoneInfo.ConvertTime(instant, ask.Clock.Zone) : cell).ToArray();
        return ask.Definition.GroupBy is null ? new ReportLine(cells, null) : new ReportLine(cells[..^1], cells[^1]);
    }

    private static string AuditType(ReportDefinition definition) => ReportWords.AuditType(definition.Entity);

    private static Dictionary<string, string?> Details(ReportDefinition definition) => new() { [AuditDetail.Filter] = ReportWords.Of(definition) };
}
