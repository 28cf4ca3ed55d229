using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>The codes of the actor's school, for who keeps its settings.</summary>
public sealed class AttendanceCodeQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    public async Task<IReadOnlyList<AttendanceCodeLine>> ListAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(Permission.SettingsRead) || actor.SchoolId is not { } schoolId)
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var codes = await db.CodesAsync(schoolId, ct);
        var used = await db.AttendanceCodes.Where(code => db.AttendanceMarks.Any(mark => mark.CodeId == code.Id)).Select(code => code.Id).ToListAsync(ct);
        return codes.ConvertAll(code => new AttendanceCodeLine(code.Id, code.Details, used.Contains(code.Id)));
    }

    public async Task<AttendanceCodeLine?> FindAsync(Actor actor, Guid codeId, CancellationToken ct) =>
        (await ListAsync(actor, ct)).FirstOrDefault(code => code.Id == codeId);
}
