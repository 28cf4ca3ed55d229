using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Students.Proposals;

/// <summary>How a family is reached: what a parent may ask the office to change about a child.</summary>
public sealed record ContactDetails(string? Phone, string? Email, string? Address, string? EmergencyContactName, string? EmergencyContactPhone)
{
    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<ContactDetails> Check()
    {
        var fields = new FieldReader();
        return fields.Finish(new ContactDetails(
            fields.Phone(Phone, nameof(Phone)),
            fields.Email(Email, nameof(Email)),
            fields.Line(Address, StudentRules.LongestAddress, nameof(Address)),
            fields.Line(EmergencyContactName, StudentRules.LongestContactName, nameof(EmergencyContactName)),
            fields.Phone(EmergencyContactPhone, nameof(EmergencyContactPhone))));
    }

    public static ContactDetails Of(StudentDetails details) =>
        new(details.Phone, details.Email, details.Address, details.EmergencyContactName, details.EmergencyContactPhone);

    public StudentDetails WrittenInto(StudentDetails details) => details with
    {
        Phone = Phone,
        Email = Email,
        Address = Address,
        EmergencyContactName = EmergencyContactName,
        EmergencyContactPhone = EmergencyContactPhone,
    };
}
