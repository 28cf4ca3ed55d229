using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Domain.Subjects;

/// <summary>What an administrator writes about a subject.</summary>
public sealed record SubjectDetails(string Code, string Name, string? NameBangla = null, int SortOrder = 0)
{
    private const int LongestName = 80;
    private const int HighestSortOrder = 999;

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<SubjectDetails> Check()
    {
        var fields = new FieldReader();
        var details = this with
        {
            Code = SchoolRules.CheckCode(fields, Code),
            Name = fields.RequiredLine(Name, LongestName, nameof(Name)),
            NameBangla = fields.Line(NameBangla, LongestName, nameof(NameBangla)),
        };
        fields.RefuseIf(SortOrder is < 0 or > HighestSortOrder, SubjectRefusals.SortOrderOutOfRange, nameof(SortOrder));
        return fields.Finish(details);
    }
}
