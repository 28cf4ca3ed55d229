using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Classes;

/// <summary>What an administrator writes about a class.</summary>
public sealed record ClassDetails(
    string Name,
    string? Section = null,
    string? NameBangla = null,
    Guid? DepartmentId = null,
    string? Program = null,
    int SortOrder = 0)
{
    private const int HighestSortOrder = 999;

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<ClassDetails> Check()
    {
        var fields = new FieldReader();
        var details = this with
        {
            Name = fields.RequiredLine(Name, 60, nameof(Name)),
            Section = fields.Line(Section, 30, nameof(Section)),
            NameBangla = fields.Line(NameBangla, 60, nameof(NameBangla)),
            Program = fields.Line(Program, 60, nameof(Program)),
        };
        fields.RefuseIf(SortOrder is < 0 or > HighestSortOrder, ClassRefusals.SortOrderOutOfRange, nameof(SortOrder));
        return fields.Finish(details);
    }
}
