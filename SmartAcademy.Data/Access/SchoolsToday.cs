using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Access;

/// <summary>The schools of the group side by side, each on its own day.</summary>
public sealed class SchoolsToday(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    public async Task<IReadOnlyList<SchoolToday>> AllAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.AllSchools || !actor.May(Permission.SchoolsRead))
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var schools = await db.Schools.AsNoTracking().OrderBy(school => school.Name).ToListAsync(ct);
        var lines = new List<SchoolToday>(schools.Count);
        foreach (var school in schools)
        {
            lines.Add(await OneAsync(db, school, ct));
        }

        return lines;
    }

    private async Task<SchoolToday> OneAsync(AcademyDbContext db, School school, CancellationToken ct)
    {
        var clock = SchoolClock.For(time, school.TimeZoneId);
        var scans = db.AccessLogs.Where(scan => scan.SchoolId == school.Id).Between(clock.StartOf(clock.Today), clock.UtcNow);
        var students = scans.ByStudent();
        return new SchoolToday(
            school.Id,
            school.Name,
            school.NameBangla,
            school.Code,
            school.IsActive,
            await db.Students.CountAsync(student => student.SchoolId == school.Id && student.Status == StudentStatus.Active, ct),
            await db.Classes.CountAsync(row => row.SchoolId == school.Id, ct),
            await students.CountAsync(day => day.FirstEntry != null, ct),
            await students.CountAsync(StudentDays.IsInside, ct),
            await scans.CountAsync(scan => scan.Status == AccessStatus.Denied, ct),
            await db.Devices.CountAsync(device => device.SchoolId == school.Id && device.IsActive, ct));
    }
}
