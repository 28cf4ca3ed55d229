using SmartAcademy.Data.Students;

namespace SmartAcademy.Web.Tokens;

/// <summary>A student as programs see them; phones and addresses are not told.</summary>
internal sealed record StudentAnswer(
    Guid Id, string EnrolmentNumber, string Name, string? NameBangla, string? Class, string? Section, int? RollNumber, string Status, string School)
{
    public static StudentAnswer Of(StudentLine line) => new(
        line.Id, line.EnrolmentNumber, line.Name, line.NameBangla, line.ClassName, line.Section, line.RollNumber,
        line.Status.ToString().ToLowerInvariant(), line.SchoolCode);
}
