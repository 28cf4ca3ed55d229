using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Attendance;

/// <summary>Reads the lines of a draft against the codes and the pupils of its class.</summary>
internal sealed class RegisterCheck(AcademyDbContext db, RegisterKeeper keeper)
{
    /// <summary>The lines as they are kept, or the first that is refused.</summary>
    public sealed record Read(IReadOnlyList<MarkEntry> Lines, Refusal? Refusal = null, Guid? StudentId = null);

    public async Task<Read> ReadAsync(Guid schoolId, RegisterDraft draft, Guid? registerId, CancellationToken ct)
    {
        if (draft.Lines.Count == 0)
        {
            return new Read([], AttendanceRefusals.NobodyMarked);
        }

        var codes = (await db.CodesAsync(schoolId, ct)).ToDictionary(code => code.Id);
        var pupils = (await db.PupilsAsync(draft.Place, registerId, ct)).Select(pupil => pupil.StudentId).ToHashSet();
        var saved = await db.AttendanceMarks.Where(mark => mark.RegisterId == registerId)
            .ToDictionaryAsync(mark => mark.StudentId, mark => mark.CodeId, ct);
        var lines = new Dictionary<Guid, MarkEntry>();
        foreach (var line in draft.Lines)
        {
            var read = !pupils.Contains(line.StudentId) ? AttendanceRefusals.UnknownPupil : ReadLine(line, codes, saved);
            if (read.IsRefused)
            {
                return new Read([], read.Refusal, line.StudentId);
            }

            lines[line.StudentId] = read.Value;
        }

        return new Read([.. lines.Values]);
    }

    /// <summary>A code that stands there already may stay, also one that only the office sets.</summary>
    private Result<MarkEntry> ReadLine(MarkEntry line, Dictionary<Guid, AttendanceCode> codes, Dictionary<Guid, Guid> saved)
    {
        if (!codes.TryGetValue(line.CodeId, out var code))
        {
            return AttendanceRefusals.UnknownCode;
        }

        var stays = saved.TryGetValue(line.StudentId, out var before) && before == code.Id;
        if (!stays && !RegisterCode.Of(code, keeper).MaySet)
        {
            return code.IsActive ? AttendanceRefusals.CodeNotYours : AttendanceRefusals.UnknownCode;
        }

        return line.Check(code);
    }
}
