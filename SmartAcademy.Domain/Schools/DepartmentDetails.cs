using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Schools;

/// <summary>What an administrator writes about a department.</summary>
public sealed record DepartmentDetails(string Name, string Code, string? NameBangla = null, Guid? HeadUserId = null)
{
    private const int LongestName = 120;

    /// <summary>The details as they are stored, or every refusal at its field.</summary>
    public Checked<DepartmentDetails> Check()
    {
        var fields = new FieldReader();
        var details = new DepartmentDetails(
            fields.RequiredLine(Name, LongestName, nameof(Name)),
            SchoolRules.CheckCode(fields, Code),
            fields.Line(NameBangla, LongestName, nameof(NameBangla)),
            HeadUserId);
        return fields.Finish(details);
    }
}
