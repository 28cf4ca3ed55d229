using SmartAcademy.Domain.Subjects;

namespace SmartAcademy.Data.Subjects;

/// <summary>A subject as a list and its form show it.</summary>
public sealed record SubjectLine(Guid Id, Guid SchoolId, string SchoolCode, SubjectDetails Details, int Classes, bool IsDeleted);
