using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Guardians;

public sealed record ChildOfGuardian(
    Guid StudentId, string Name, string? NameBangla, string EnrolmentNumber, string? ClassLabel, StudentStatus Status, Relationship Relationship);
