using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Students;

/// <summary>What the audit knows of one student and the student's guardians, newest first, with names in place of ids.</summary>
public sealed class StudentHistory(IDbContextFactory<AcademyDbContext> contexts)
{
    private const int MostShown = 200;

    public async Task<IReadOnlyList<HistoryLine>> ReadAsync(Actor actor, Guid studentId, CancellationToken ct)
    {
        if (!actor.May(Permission.StudentsWrite))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (!await db.Students.WithDeleted().VisibleTo(db, actor).AnyAsync(row => row.Id == studentId, ct))
        {
            return [];
        }

        var id = studentId.ToString();
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry =>
                (entry.ResourceType == nameof(Student) && entry.ResourceId == id)
                || (entry.ResourceType == nameof(Guardianship) && entry.ResourceId.StartsWith(id)))
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(MostShown).ToListAsync(ct);
        var names = await NamesAsync(db, ct);
        var guardians = await GuardiansAsync(db, entries, ct);
        return [.. entries.Select(entry => Line(entry, names, guardians))];
    }

    private static HistoryLine Line(AuditEntry entry, Dictionary<string, string> names, Dictionary<string, string> guardians)
    {
        var changes = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(entry.Changes) ?? [];
        var about = guardians.GetValueOrDefault(entry.ResourceId.Split('/')[^1]);
        var details = JsonSerializer.Deserialize<Dictionary<string, string?>>(entry.Details) ?? [];
        return new HistoryLine(entry.At, entry.ActorName, entry.ResourceType, entry.Action, about, [.. changes
            .Where(change => change.Key is not (nameof(Student.SchoolId) or nameof(Student.CreatedAt) or "StudentId" or "GuardianId"))
            .Select(change => new HistoryChange(change.Key, Named(change.Value[0], names), Named(change.Value[1], names))),
            .. details.Select(detail => new HistoryChange(detail.Key, null, detail.Value))]);
    }

    private static string? Named(string? value, Dictionary<string, string> names) =>
        value is null ? null : names.GetValueOrDefault(value, value);

    private static async Task<Dictionary<string, string>> NamesAsync(AcademyDbContext db, CancellationToken ct)
    {
        var classes = await db.Classes.WithDeleted().Select(row => new { row.Id, Name = row.Name + " " + row.Section }).ToListAsync(ct);
        var departments = await db.Departments.WithDeleted().Select(row => new { row.Id, row.Name }).ToListAsync(ct);
        return classes.Concat(departments).ToDictionary(row => row.Id.ToString(), row => row.Name.Trim());
    }

    private static async Task<Dictionary<string, string>> GuardiansAsync(AcademyDbContext db, List<AuditEntry> entries, CancellationToken ct)
    {
        var ids = entries.Where(entry => entry.ResourceType == nameof(Guardianship)).Select(entry => Guid.Parse(entry.ResourceId.Split('/')[^1])).Distinct().ToList();
        return await db.Guardians.WithDeleted().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id.ToString(), row => row.Name, ct);
    }
}
