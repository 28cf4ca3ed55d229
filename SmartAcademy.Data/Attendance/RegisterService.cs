using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>Takes registers and puts them right.</summary>
public sealed class RegisterService(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    private const int LongestReason = 300;

    /// <summary>
    /// Saves a register whole. Of two who save at once the second is told what differs; the same save sent twice is answered twice.
    /// </summary>
    public async Task<RegisterAnswer> SaveAsync(Actor actor, RegisterDraft draft, CancellationToken ct)
    {
        if (!actor.May(Permission.AttendanceWrite) && !actor.May(Permission.AttendanceWriteOwn))
        {
            return RegisterAnswer.Refused(Refusal.Forbidden);
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Classes.WithRegistersWrittenBy(db, actor).FirstOrDefaultAsync(row => row.Id == draft.Place.ClassId, ct) is not { } row)
        {
            return RegisterAnswer.Refused(await IsReadAsync(db, actor, draft.Place, ct) ? Refusal.Forbidden : Refusal.NotFound);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await WaitForTurnAsync(db, draft.Place, ct);
        var answer = await SaveAsync(db, actor, row, draft, ct);
        if (answer.Refusal is null)
        {
            await transaction.CommitAsync(ct);
        }

        return answer;
    }

    private async Task<RegisterAnswer> SaveAsync(AcademyDbContext db, Actor actor, SchoolClass row, RegisterDraft draft, CancellationToken ct)
    {
        var register = await db.RegisterAsync(draft.Place, ct);
        if (register is not null && await db.AttendanceSaves.AnyAsync(save => save.RegisterId == register.Id && save.Key == draft.Key, ct))
        {
            return new RegisterAnswer { Version = register.Version };
        }

        // That another saved first is said before it is asked why: a page that knew of no register has no field for a reason.
        var closed = await ClosedAsync(db, actor, row, draft, register is not null, ct);
        if (closed is not null && closed != AttendanceRefusals.ReasonMissing)
        {
            return RegisterAnswer.Refused(closed);
        }

        var lines = await new RegisterCheck(db, AttendanceScope.KeeperOf(actor)).ReadAsync(row.SchoolId, draft, register?.Id, ct);
        if (lines.Refusal is not null)
        {
            return RegisterAnswer.Refused(lines.Refusal, lines.StudentId);
        }

        var marks = new RegisterMarks(db, register);
        if (await marks.DifferingAsync(draft.Version, lines.Lines, ct) is { } overtaken)
        {
            return overtaken;
        }

        if (closed is not null)
        {
            return RegisterAnswer.Refused(closed);
        }

        var now = time.GetUtcNow();
        register ??= AttendanceRegister.Take(row.SchoolId, row.Id, draft.Place.Day, draft.Place.Period, actor.UserId, now);
        return new RegisterAnswer { Version = await marks.WriteAsync(register, lines.Lines, new(row.SchoolId, register.Id, draft.Key, actor.UserId, now), ct) };
    }

    /// <summary>Why the register may not be written now; null when it may.</summary>
    private async Task<Refusal?> ClosedAsync(
        AcademyDbContext db, Actor actor, SchoolClass row, RegisterDraft draft, bool isTaken, CancellationToken ct)
    {
        var day = draft.Place.Day;
        var plan = (await db.CalendarAsync(row.SchoolId, day, day, ct)).On(day, row.DepartmentId, row.Id);
        if (!plan.IsOpen)
        {
            return AttendanceRefusals.NoSchoolDay;
        }

        if (draft.Place.Period is { } number && (await db.RegisterPeriodsAsync(row, day, plan, ct)).All(period => period.Number != number))
        {
            return Refusal.NotFound;
        }

        var clock = await db.ClockAsync(row.SchoolId, time, ct);
        var window = new EditWindow(await db.AttendanceRulesAsync(row.SchoolId, ct), clock.Today, TimeOnly.FromDateTime(clock.Now.DateTime));
        if (window.MayWrite(AttendanceScope.KeeperOf(actor), day).Refusal is { } refusal)
        {
            return refusal;
        }

        var reason = PlainLine.Read(draft.Reason, LongestReason);
        if (reason.IsRefused)
        {
            return reason.Refusal.On(AttendanceRefusals.ReasonMissing.Field!);
        }

        db.Reason = reason.Value.Length == 0 ? null : reason.Value;
        return isTaken && db.Reason is null && window.ChangeNeedsReason(day) ? AttendanceRefusals.ReasonMissing : null;
    }

    private static Task<bool> IsReadAsync(AcademyDbContext db, Actor actor, RegisterPlace place, CancellationToken ct) =>
        db.Classes.WithRegistersReadBy(db, actor).AnyAsync(row => row.Id == place.ClassId, ct);

    /// <summary>Saves of one register go one after another, also while it has no row yet that could be locked.</summary>
    private static async Task WaitForTurnAsync(AcademyDbContext db, RegisterPlace place, CancellationToken ct)
    {
        var name = $"register/{place.ClassId}/{place.Day:yyyy-MM-dd}/{place.Period}";
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({name}, 0))", ct);
    }
}
