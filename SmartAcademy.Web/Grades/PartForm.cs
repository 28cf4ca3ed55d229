using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Web.Grades;

/// <summary>The line of one part in the form of an assessment; without a maximum the part is left out.</summary>
public sealed class PartForm
{
    public PartKind Kind { get; set; }

    public string? Maximum { get; set; }

    public string? PassMark { get; set; }
}
