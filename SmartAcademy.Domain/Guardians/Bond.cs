namespace SmartAcademy.Domain.Guardians;

/// <summary>What a person writes about the bond between a guardian and a child.</summary>
/// <param name="Relationship">What the guardian is to the child.</param>
/// <param name="ContactPriority">1 is called first.</param>
/// <param name="PortalAccess">Whether the guardian sees the child in the portal.</param>
public sealed record Bond(Relationship Relationship, int ContactPriority = 1, bool PortalAccess = true);
