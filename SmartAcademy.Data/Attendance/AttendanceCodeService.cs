using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Attendance;

/// <summary>Adds codes to a school's registers and changes them. A code is never removed, since old registers name it; it is put out of use.</summary>
public sealed class AttendanceCodeService(IDbContextFactory<AcademyDbContext> contexts)
{
    private static readonly Clash[] Clashes = [new(AttendanceConfiguration.OneLetter, AttendanceRefusals.LetterTaken)];

    /// <summary>Writes a code of the actor's school; without an id a new one.</summary>
    public async Task<Checked<Guid>> WriteAsync(Actor actor, Guid? codeId, AttendanceCodeDetails typed, CancellationToken ct)
    {
        if (actor.RefusalOf(Permission.SettingsWrite, out var schoolId) is { } denied)
        {
            return denied;
        }

        var details = typed.Check();
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var code = codeId is { } id ? await db.AttendanceCodes.FirstOrDefaultAsync(row => row.Id == id, ct) : AttendanceCode.Add(schoolId, details.Value);
        if (code is null)
        {
            return Refusal.NotFound;
        }

        if (codeId is null)
        {
            db.AttendanceCodes.Add(code);
        }
        else if (await DescribeAsync(db, code, details.Value, ct) is { } refusal)
        {
            return refusal;
        }

        return await db.SaveAsync(code.Id, Clashes, ct);
    }

    private static async Task<Refusal?> DescribeAsync(AcademyDbContext db, AttendanceCode code, AttendanceCodeDetails details, CancellationToken ct)
    {
        var described = code.Describe(details, await db.AttendanceMarks.AnyAsync(mark => mark.CodeId == code.Id, ct));
        if (described.IsRefused)
        {
            return described.Refusal;
        }

        var startsRegisters = code is { IsActive: true, CountsAs: CountsAs.Present, Direction: CodeDirection.In, Setter: CodeSetter.Teacher };
        return startsRegisters || await OtherStartsRegistersAsync(db, code, ct) ? null : AttendanceRefusals.LastPresentCode;
    }

    private static Task<bool> OtherStartsRegistersAsync(AcademyDbContext db, AttendanceCode code, CancellationToken ct) =>
        db.AttendanceCodes.AnyAsync(
            row => row.SchoolId == code.SchoolId && row.Id != code.Id && row.IsActive
                && row.CountsAs == CountsAs.Present && row.Direction == CodeDirection.In && row.Setter == CodeSetter.Teacher, ct);
}
