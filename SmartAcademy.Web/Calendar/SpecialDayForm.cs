using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Calendar;

/// <summary>What the form of a special day sends, as typed.</summary>
public sealed class SpecialDayForm
{
    public static readonly string[] Fields = [.. typeof(SpecialDayForm).GetProperties().Select(property => property.Name)];

    public string? Kind { get; set; }

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? DepartmentId { get; set; }

    public string? ClassId { get; set; }

    public bool DependsOnMoon { get; set; }

    public bool PupilsOnly { get; set; }

    public string? OpensAt { get; set; }

    public string? ClosesAt { get; set; }

    public static SpecialDayForm Of(SpecialDayDetails details) => new()
    {
        Kind = details.Kind.ToString(),
        Name = details.Name,
        NameBangla = details.NameBangla,
        StartsOn = FormReading.Written(details.StartsOn),
        EndsOn = FormReading.Written(details.EndsOn),
        DepartmentId = details.DepartmentId?.ToString(),
        ClassId = details.ClassId?.ToString(),
        DependsOnMoon = details.DependsOnMoon,
        PupilsOnly = !details.ForStaff,
        OpensAt = FormReading.Written(details.OpensAt),
        ClosesAt = FormReading.Written(details.ClosesAt),
    };

    /// <summary>One day when only the first was given.</summary>
    public SpecialDayDetails Read(FieldReader fields)
    {
        var startsOn = fields.Take(LooseDate.Read(StartsOn), nameof(StartsOn));
        return new SpecialDayDetails
        {
            Kind = FormReading.Choice<SpecialDayKind>(Kind),
            Name = Name ?? "",
            NameBangla = NameBangla,
            StartsOn = startsOn,
            EndsOn = fields.Day(EndsOn, nameof(EndsOn)) ?? startsOn,
            DepartmentId = FormReading.Id(DepartmentId),
            ClassId = FormReading.Id(ClassId),
            DependsOnMoon = DependsOnMoon,
            ForStaff = !PupilsOnly,
            OpensAt = fields.TimeOfDay(OpensAt, nameof(OpensAt)),
            ClosesAt = fields.TimeOfDay(ClosesAt, nameof(ClosesAt)),
        };
    }
}
