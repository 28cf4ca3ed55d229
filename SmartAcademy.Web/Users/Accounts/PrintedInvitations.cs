namespace SmartAcademy.Web.Users.Accounts;

/// <summary>How many sheets were printed, and how many people were left out because somebody may not invite them.</summary>
internal sealed record PrintedInvitations(int Printed, int LeftOut);
