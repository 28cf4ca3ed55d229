using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Data.Attendance;

/// <summary>The marks of one register while it is saved.</summary>
internal sealed class RegisterMarks(AcademyDbContext db, AttendanceRegister? register)
{
    private Dictionary<Guid, AttendanceMark> saved = [];

    /// <summary>What another's save says differently; null when the sent version is the one that stands, or nothing differs.</summary>
    public async Task<RegisterAnswer?> DifferingAsync(int version, IReadOnlyList<MarkEntry> lines, CancellationToken ct)
    {
        saved = register is null
            ? []
            : await db.AttendanceMarks.Where(mark => mark.RegisterId == register.Id).ToDictionaryAsync(mark => mark.StudentId, ct);
        if (version == (register?.Version ?? 0))
        {
            return null;
        }

        var theirs = lines.Where(Differs).Select(line => saved.GetValueOrDefault(line.StudentId)?.Entry).OfType<MarkEntry>().ToList();
        return new RegisterAnswer
        {
            Refusal = lines.Any(Differs) ? AttendanceRefusals.ChangedMeanwhile : null,
            Version = register?.Version ?? 0,
            Theirs = theirs,
        };
    }

    /// <summary>
    /// New marks are written many at a time and are told of by the register itself; each change of one is audited with what stood before.
    /// </summary>
    public async Task<int> WriteAsync(AttendanceRegister kept, IReadOnlyList<MarkEntry> lines, AttendanceSave save, CancellationToken ct)
    {
        foreach (var line in lines.Where(line => saved.ContainsKey(line.StudentId) && Differs(line)))
        {
            saved[line.StudentId].Write(line);
        }

        if (register is null)
        {
            db.AttendanceRegisters.Add(kept);
        }
        else
        {
            kept.Change(save.SavedBy, save.SavedAt);
        }

        db.AttendanceSaves.Add(save);
        await db.SaveChangesAsync(ct);
        var fresh = lines.Where(line => !saved.ContainsKey(line.StudentId)).Select(line => new AttendanceMark(kept, line)).ToList();
        await db.InsertAllAsync<AttendanceMark>(fresh, ct);
        return kept.Version;
    }

    private bool Differs(MarkEntry line) => saved.GetValueOrDefault(line.StudentId)?.Entry != line;
}
