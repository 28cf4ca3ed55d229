using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Notifications;
using SmartAcademy.Domain.Retention;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Data.Retention;

/// <summary>The kinds that are rows alone, and which of them are old.</summary>
public static class RowExpiries
{
    /// <summary>The rows of a list go with it; what it wrote into the school stays.</summary>
    public static Expiry ClassLists(IDbContextFactory<AcademyDbContext> contexts) => new RowExpiry<ClassListImport>(
        RetentionKind.ClassLists, contexts, (db, before) => db.ClassListImports.Where(list => list.UploadedAt < before));

    /// <summary>The marks go with their register; what a report card says of the term stays.</summary>
    public static Expiry Registers(IDbContextFactory<AcademyDbContext> contexts) => new RowExpiry<AttendanceRegister>(
        RetentionKind.Registers, contexts, (db, before) => TakenBefore(db, DateOnly.FromDateTime(before.UtcDateTime)));

    public static Expiry Messages(IDbContextFactory<AcademyDbContext> contexts) => new RowExpiry<OutgoingMessage>(
        RetentionKind.Messages, contexts, (db, before) => db.OutgoingMessages.Where(message => message.FinishedAt < before));

    /// <summary>A sign-in that still lives is no record yet; one that was never ended ran out long before.</summary>
    public static Expiry Sessions(IDbContextFactory<AcademyDbContext> contexts) => new RowExpiry<UserSession>(
        RetentionKind.Sessions, contexts, (db, before) => db.UserSessions.Where(session => session.EndedAt < before || session.LastSeenAt < before));

    private static IQueryable<AttendanceRegister> TakenBefore(AcademyDbContext db, DateOnly day) => db.AttendanceRegisters.Where(register => register.Day < day);
}
