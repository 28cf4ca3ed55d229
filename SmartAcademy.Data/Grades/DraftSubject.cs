using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Grades;

/// <summary>A subject of a draft. A subject without assessments stays off the report card.</summary>
public sealed record DraftSubject(Guid ClassSubjectId, string Name, string? NameBangla, int SortOrder, SheetStatus? Status, int Needed, int Missing, bool IsAssessed);
