using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Proposals;

/// <summary>A family's wish to change how it is reached; nothing changes until the office has approved it.</summary>
public sealed class ContactProposal : IOwnedBySchool
{
    private ContactProposal()
    {
    }

    public ContactProposal(Guid schoolId, Guid studentId, Guid proposedBy, ContactDetails details, DateTimeOffset at)
    {
        (Id, SchoolId, StudentId, ProposedBy, ProposedAt) = (Guid.CreateVersion7(), schoolId, studentId, proposedBy, at);
        (Phone, Email, Address) = (details.Phone, details.Email, details.Address);
        (EmergencyContactName, EmergencyContactPhone) = (details.EmergencyContactName, details.EmergencyContactPhone);
    }

    public Guid Id { get; private set; }

    public Guid SchoolId { get; private set; }

    public Guid StudentId { get; private set; }

    public Guid ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public string? Phone { get; private set; }

    public string? Email { get; private set; }

    public string? Address { get; private set; }

    public string? EmergencyContactName { get; private set; }

    public string? EmergencyContactPhone { get; private set; }

    public ProposalStatus Status { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; private set; }

    public ContactDetails Details => new(Phone, Email, Address, EmergencyContactName, EmergencyContactPhone);

    public Result Approve(Guid? by, DateTimeOffset at) => Decide(ProposalStatus.Approved, by, null, at);

    public Result Refuse(Guid? by, string reason, DateTimeOffset at) =>
        reason.Length == 0 ? ProposalRefusals.ReasonMissing : Decide(ProposalStatus.Refused, by, reason, at);

    public Result Withdraw(Guid? by, DateTimeOffset at) => Decide(ProposalStatus.Withdrawn, by, null, at);

    private Result Decide(ProposalStatus status, Guid? by, string? reason, DateTimeOffset at)
    {
        if (Status is not ProposalStatus.Open)
        {
            return ProposalRefusals.AlreadyDecided;
        }

        (Status, DecidedBy, Reason, DecidedAt) = (status, by, reason, at);
        return Result.Ok;
    }
}
