using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;

namespace SmartAcademy.Data.Calendar;

internal static class CalendarTurn
{
    /// <summary>Any fixed number; with a school's hash it is the lock of that school's calendar.</summary>
    private const int CalendarLock = 0x43_41_4C;

    /// <summary>Whoever writes the calendar of a school waits until the one before has finished; held until the transaction ends.</summary>
    public static Task<int> InTurnAsync(this AcademyDbContext db, Guid schoolId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({CalendarLock}, hashtext({schoolId.ToString()}))", ct);
}
