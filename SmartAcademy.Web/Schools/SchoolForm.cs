using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Web.Schools;

/// <summary>What the form of a school sends, as typed.</summary>
public sealed class SchoolForm
{
    public static readonly string[] Fields = [.. typeof(SchoolForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Code { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }

    public string? TimeZoneId { get; set; } = SchoolClock.DefaultZoneId;

    public static SchoolForm Of(SchoolDescription school) => new()
    {
        Name = school.Name,
        NameBangla = school.NameBangla,
        Code = school.Code,
        Address = school.Address,
        Phone = PhoneNumber.Display(school.Phone),
        Email = school.Email,
        Website = school.Website,
        TimeZoneId = school.TimeZoneId,
    };

    public SchoolDescription Read() => new(Name ?? "", Code ?? "", NameBangla, Address, Phone, Email, Website, TimeZoneId ?? "");
}
