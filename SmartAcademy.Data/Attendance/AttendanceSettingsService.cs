using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>The rules by which a school keeps its registers.</summary>
public sealed class AttendanceSettingsService(IDbContextFactory<AcademyDbContext> contexts)
{
    public async Task<Result<AttendanceRules>> FindAsync(Actor actor, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.SettingsRead, out var schoolId) is { } denied)
        {
            return denied;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.AttendanceRulesAsync(schoolId, ct);
    }

    public async Task<Checked<AttendanceRules>> SetAsync(Actor actor, AttendanceRules typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.SettingsWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var rules = typed.Check();
        if (rules.IsRefused)
        {
            return rules;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var settings = await db.AttendanceSettings.FirstOrDefaultAsync(row => row.SchoolId == schoolId, ct);
        if (settings is null)
        {
            settings = new AttendanceSettings(schoolId);
            db.AttendanceSettings.Add(settings);
        }

        settings.Set(rules.Value);
        await db.SaveChangesAsync(ct);
        return rules;
    }
}
