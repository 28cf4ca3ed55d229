using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Attendance;

/// <summary>One line of a register as it is typed.</summary>
public sealed record MarkEntry(Guid StudentId, Guid CodeId, int? MinutesLate = null, string? Reason = null, string? Comment = null)
{
    public const int LongestComment = 200;

    /// <summary>Two lessons are longer than any lateness that is not an absence; ten hours cover the longest school day.</summary>
    private const int MostMinutesLate = 600;

    /// <summary>The line as it is kept, or why it is refused. Minutes belong to a code that counts as late, and fall away with another.</summary>
    public Result<MarkEntry> Check(AttendanceCode code)
    {
        var comment = PlainLine.Read(Comment, LongestComment);
        if (comment.IsRefused)
        {
            return comment.Refusal;
        }

        var minutes = code.CountsAs is CountsAs.Late && MinutesLate is not 0 ? MinutesLate : null;
        if (minutes is < 0 or > MostMinutesLate)
        {
            return AttendanceRefusals.MinutesOutOfRange;
        }

        var reason = string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim();
        if (reason is not null && !code.Reasons.Split('\n').Contains(reason))
        {
            return AttendanceRefusals.UnknownReason;
        }

        return this with { MinutesLate = minutes, Reason = reason, Comment = comment.Value.Length == 0 ? null : comment.Value };
    }
}
