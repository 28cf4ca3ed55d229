using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Data.Users.Accounts;

public sealed class InvitationOptions
{
    public const string Section = "Invitations";

    /// <summary>How long a printed code is good.</summary>
    [Range(1, 90)]
    public int Days { get; set; } = 14;
}
