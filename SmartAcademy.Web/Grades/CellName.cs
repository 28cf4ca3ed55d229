using System.Globalization;
using SmartAcademy.Data.Grades;

namespace SmartAcademy.Web.Grades;

/// <summary>The name of a cell's input: which cell, and at which version it was shown, so that the form also works without a script.</summary>
internal static class CellName
{
    private const string Start = "cell";

    public static string Of(Guid partId, Guid studentId, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{Start}.{partId:N}.{studentId:N}.{version}");

    /// <summary>Every cell of a form; other fields are passed over.</summary>
    public static List<TypedCell> Read(IFormCollection form)
    {
        var cells = new List<TypedCell>();
        foreach (var (name, text) in form)
        {
            if (name.Split('.') is [Start, var part, var student, var version]
                && Guid.TryParseExact(part, "N", out var partId) && Guid.TryParseExact(student, "N", out var studentId)
                && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            {
                cells.Add(new TypedCell(partId, studentId, text, seen));
            }
        }

        return cells;
    }
}
