using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Proposals;

public static class ProposalRefusals
{
    public static readonly Refusal NothingChanges = new("proposal_changes_nothing");
    public static readonly Refusal AlreadyDecided = new("proposal_already_decided");
    public static readonly Refusal ReasonMissing = new("proposal_reason_missing", "Reason");
}
