namespace SmartAcademy.Web.Users.Accounts;

/// <summary>Whose parents are invited, and the address of the portal that the sheets name.</summary>
internal sealed record ClassInvitation(Guid ClassId, string Portal);
