using SmartAcademy.Domain.Students.Proposals;

namespace SmartAcademy.Web.Students.Proposals;

/// <summary>Contact details as a parent types them.</summary>
public sealed class ContactForm
{
    public static readonly string[] Fields = [.. typeof(ContactForm).GetProperties().Select(property => property.Name)];

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public string? EmergencyContactName { get; set; }

    public string? EmergencyContactPhone { get; set; }

    public static ContactForm Of(ContactDetails details) => new()
    {
        Phone = details.Phone,
        Email = details.Email,
        Address = details.Address,
        EmergencyContactName = details.EmergencyContactName,
        EmergencyContactPhone = details.EmergencyContactPhone,
    };

    public ContactDetails Read() => new(Phone, Email, Address, EmergencyContactName, EmergencyContactPhone);
}
