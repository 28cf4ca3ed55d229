using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Audit;

/// <summary>How entries are narrowed, and made readable.</summary>
internal static class AuditRows
{
    /// <summary>A school's own entries; what belongs to no school is for who sees all schools.</summary>
    public static IQueryable<AuditEntry> AuditOf(this AcademyDbContext db, Actor actor) =>
        actor.AllSchools ? db.AuditEntries.AsNoTracking() : db.AuditEntries.AsNoTracking().Where(entry => entry.SchoolId == actor.SchoolId);

    public static IQueryable<AuditEntry> Matching(this IQueryable<AuditEntry> entries, AuditFilter filter, SchoolClock clock)
    {
        var from = filter.From is { } first ? clock.StartOf(first) : (DateTimeOffset?)null;
        var until = filter.To is { } last ? clock.StartOf(last.AddDays(1)) : (DateTimeOffset?)null;
        entries = from is null ? entries : entries.Where(entry => entry.At >= from);
        entries = until is null ? entries : entries.Where(entry => entry.At < until);
        entries = filter.ActorId is { } actorId ? entries.Where(entry => entry.ActorId == actorId) : entries;
        entries = filter.Action is { } action ? entries.Where(entry => entry.Action == action) : entries;
        entries = filter.ResourceType is { } type ? entries.Where(entry => entry.ResourceType == type) : entries;
        entries = filter.ResourceId is { } id ? entries.Where(entry => entry.ResourceId == id) : entries;
        entries = filter.Before is { } before
            ? entries.Where(entry => EF.Functions.LessThan(ValueTuple.Create(entry.At, entry.Id), ValueTuple.Create(before.At, before.Id)))
            : entries;
        return SearchWords.Read(filter.Search) is { } words ? entries.Saying(words) : entries;
    }

    public static IOrderedQueryable<AuditEntry> Newest(this IQueryable<AuditEntry> entries) =>
        entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);

    public static async Task<IReadOnlyList<AuditLine>> LinesAsync(this IQueryable<AuditEntry> entries, AcademyDbContext db, CancellationToken ct)
    {
        var rows = await entries.ToListAsync(ct);
        var read = rows.Select(row => (Row: row, Changes: ChangesOf(row))).ToList();
        var names = await AuditNames.ReadAsync(
            db, read.SelectMany(one => one.Row.ResourceId.Split('/').Concat(one.Changes.SelectMany(change => new[] { change.Old, change.New }))), ct);
        return [.. read.Select(one => Line(one.Row, one.Changes, names))];
    }

    private static IQueryable<AuditEntry> Saying(this IQueryable<AuditEntry> entries, SearchWords words)
    {
        var recent = entries.Newest().Take(AuditFilter.MostSearched);
        foreach (var pattern in words.Patterns)
        {
            recent = recent.Where(entry => EF.Functions.ILike(
                " " + entry.ActorName + " " + entry.ResourceId + " " + (entry.Address ?? "") + " " + entry.Changes + " " + entry.Details,
                pattern, SearchWords.Escape));
        }

        return recent;
    }

    private static AuditLine Line(AuditEntry row, IReadOnlyList<AuditChange> changes, AuditNames names) => new()
    {
        Id = row.Id,
        At = row.At,
        SchoolId = row.SchoolId,
        ActorId = row.ActorId,
        By = row.ActorName,
        Address = row.Address,
        UserAgent = row.UserAgent,
        Action = row.Action,
        ResourceType = row.ResourceType,
        ResourceId = row.ResourceId,
        About = names.OfKey(row.ResourceId),
        Changes = [.. changes.Select(change => new AuditChange(change.Field, names.Of(change.Old), names.Of(change.New)))],
        Details = JsonSerializer.Deserialize<Dictionary<string, string?>>(row.Details)!,
        SealNo = row.SealNo,
    };

    private static IReadOnlyList<AuditChange> ChangesOf(AuditEntry row) =>
        [.. JsonSerializer.Deserialize<Dictionary<string, string?[]>>(row.Changes)!
            .Select(change => new AuditChange(change.Key, change.Value[0], change.Value[1]))];
}
