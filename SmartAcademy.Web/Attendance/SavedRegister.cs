using SmartAcademy.Data.Attendance;
using SmartAcademy.Domain.Attendance;

namespace SmartAcademy.Web.Attendance;

/// <summary>What a page with scripts hears of its save, as JSON.</summary>
/// <param name="Version">To send with the next save.</param>
/// <param name="Refused">Why nothing was saved, in the reader's language; null when it was.</param>
/// <param name="Code">The code of the refusal.</param>
/// <param name="Student">The pupil whose line is refused.</param>
/// <param name="Theirs">Where another's save differs.</param>
internal sealed record SavedRegister(int Version, string? Refused, string? Code, string? Student, IReadOnlyList<SavedRegister.Line> Theirs)
{
    public static SavedRegister Of(RegisterAnswer answer, string? refused) =>
        new(answer.Version, refused, answer.Refusal?.Code, answer.StudentId?.ToString("N"), [.. answer.Theirs.Select(Line.Of)]);

    /// <summary>One pupil as another saved it.</summary>
    internal sealed record Line(string Student, Guid Code, int? Minutes, string? Why, string? Comment)
    {
        public static Line Of(MarkEntry entry) => new(entry.StudentId.ToString("N"), entry.CodeId, entry.MinutesLate, entry.Reason, entry.Comment);
    }
}
