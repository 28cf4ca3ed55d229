using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace SmartAcademy.Web.Access.Enrolment;

/// <summary>What a phone or a kiosk shows to become a reader device.</summary>
internal sealed record EnrolRequest
{
    [Required, MaxLength(100)]
    [Description("The one-time code of the device's page in the portal, sae_…; good once and for 15 minutes.")]
    public string? Code { get; init; }
}
