using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Classes;

/// <summary>A student on the roll of a class.</summary>
public sealed record RosterLine(
    Guid StudentId, int? RollNumber, string Name, string? NameBangla, string EnrolmentNumber, StudentStatus Status, Guid? PhotoFileId);
