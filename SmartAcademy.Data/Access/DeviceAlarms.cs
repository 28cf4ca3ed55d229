using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Audit;

namespace SmartAcademy.Data.Access;

internal static class DeviceAlarms
{
    /// <summary>Times at which reader devices were slowed down because they guessed; the audit keeps them.</summary>
    public static IQueryable<AuditEntry> AlarmsSince(this AcademyDbContext db, DateTimeOffset since) =>
        db.AuditEntries.AsNoTracking().Where(entry =>
            entry.ResourceType == nameof(ReaderDevice) && entry.Action == AuditAction.Refused && entry.At >= since);
}
