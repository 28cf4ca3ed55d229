namespace SmartAcademy.Data.Students.Records;

/// <summary>Everything that is held about one student, kind by kind, in the words of the data model.</summary>
/// <param name="EnrolmentNumber">Names the archive.</param>
/// <param name="PhotoFileId">Null where there is no portrait.</param>
/// <param name="Kinds">The name of each file of the archive, and what it lists.</param>
public sealed record StudentRecord(string EnrolmentNumber, Guid? PhotoFileId, IReadOnlyList<(string Name, object Rows)> Kinds);
