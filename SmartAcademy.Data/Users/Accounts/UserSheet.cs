using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Users.Accounts;

/// <summary>Everything the page of one user shows.</summary>
/// <param name="Line">As the list shows the person.</param>
/// <param name="SchoolId">Null for a super admin.</param>
/// <param name="Links">Whom they sign in for.</param>
/// <param name="Version">To be sent back with a change.</param>
/// <param name="Fixed">Why the actor cannot change this person; null when they can.</param>
public sealed record UserSheet(UserLine Line, Guid? SchoolId, IReadOnlyList<LinkedPerson> Links, string Version, Refusal? Fixed);
