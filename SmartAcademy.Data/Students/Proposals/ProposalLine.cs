using SmartAcademy.Domain.Students.Proposals;

namespace SmartAcademy.Data.Students.Proposals;

/// <summary>A proposal beside what stands in the student's record now. The time is by the school's clock.</summary>
public sealed record ProposalLine(
    Guid Id, Guid StudentId, string StudentName, string? StudentNameBangla, string ProposedBy, DateTimeOffset ProposedAt,
    ProposalStatus Status, string? Reason, ContactDetails Now, ContactDetails Proposed);
