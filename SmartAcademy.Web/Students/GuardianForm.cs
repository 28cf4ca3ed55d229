using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Students;

/// <summary>What the form of a guardian sends, as typed, with the bond to the child at hand.</summary>
public sealed class GuardianForm
{
    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public string? Occupation { get; set; }

    public string? NationalId { get; set; }

    public string? Relationship { get; set; }

    public string? ContactPriority { get; set; }

    public bool PortalAccess { get; set; }

    public static GuardianForm Of(GuardianDetails details, Bond? bond) => new()
    {
        Name = details.Name,
        NameBangla = details.NameBangla,
        Phone = PhoneNumber.Display(details.Phone),
        Email = details.Email,
        Address = details.Address,
        Occupation = details.Occupation,
        NationalId = details.NationalId,
        Relationship = bond?.Relationship.ToString(),
        ContactPriority = FormReading.Written(bond?.ContactPriority),
        PortalAccess = bond?.PortalAccess ?? false,
    };

    public GuardianDetails Details() => new(Name ?? "", NameBangla, Phone, Email, Address, Occupation, NationalId);

    /// <summary>An unreadable order of calling becomes 0, which the rules refuse at its field.</summary>
    public Bond Bond() => new(
        FormReading.Choice<Relationship>(Relationship),
        new FieldReader().Whole(ContactPriority, nameof(ContactPriority)) ?? (string.IsNullOrWhiteSpace(ContactPriority) ? 1 : 0),
        PortalAccess);
}
