using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Attendance;

/// <summary>What became of a save: a new version, or why not. A page that was overtaken learns what now stands there.</summary>
public sealed record RegisterAnswer
{
    /// <summary>Null when the register stands as it was sent.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The pupil whose line is refused.</summary>
    public Guid? StudentId { get; init; }

    /// <summary>What now stands; 0 where no register was made.</summary>
    public int Version { get; init; }

    /// <summary>Lines of another's save that differ from those sent.</summary>
    public IReadOnlyList<MarkEntry> Theirs { get; init; } = [];

    public static RegisterAnswer Refused(Refusal refusal, Guid? studentId = null) => new() { Refusal = refusal, StudentId = studentId };
}
