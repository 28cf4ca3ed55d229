namespace SmartAcademy.Data.Students;

/// <summary>One act in the history of a student.</summary>
/// <param name="At">The instant, UTC.</param>
/// <param name="By">Who did it.</param>
/// <param name="ResourceType">Student, or Guardianship for a bond to a guardian.</param>
/// <param name="Action">created, changed or deleted.</param>
/// <param name="About">The guardian's name, where the bond changed.</param>
/// <param name="Changes">Field by field.</param>
public sealed record HistoryLine(
    DateTimeOffset At, string By, string ResourceType, string Action, string? About, IReadOnlyList<HistoryChange> Changes);
