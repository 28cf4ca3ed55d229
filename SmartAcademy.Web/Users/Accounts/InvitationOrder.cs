namespace SmartAcademy.Web.Users.Accounts;

/// <summary>Whose parents are invited, and the address of the portal that the sheets name.</summary>
/// <param name="ClassId">A class, or</param>
/// <param name="Portal">Where the sheets send their readers.</param>
/// <param name="ImportId">those whom an applied class list wrote.</param>
/// <param name="WithPupils">Their pupils get sheets of their own.</param>
internal sealed record InvitationOrder(Guid? ClassId, string Portal, Guid? ImportId = null, bool WithPupils = false);
