namespace SmartAcademy.Web.Students.Proposals;

/// <summary>Marks the texts about new contact details that families propose.</summary>
internal sealed class ProposalsTexts;
