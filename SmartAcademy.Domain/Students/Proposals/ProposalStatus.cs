namespace SmartAcademy.Domain.Students.Proposals;

public enum ProposalStatus
{
    /// <summary>Waits for the office.</summary>
    Open,

    Approved,

    Refused,

    /// <summary>Taken back by the family, or replaced by a newer one.</summary>
    Withdrawn,
}
