using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Grades.Import;

/// <summary>Which column of a file holds which part of which assessment, and which says whose marks they are.</summary>
internal sealed class MarkColumns
{
    private MarkColumns(ColumnMap people, IReadOnlyDictionary<int, BookPart> parts) => (People, Parts) = (people, parts);

    public ColumnMap People { get; }

    public IReadOnlyDictionary<int, BookPart> Parts { get; }

    /// <summary>The head of a part's column in the template: the assessment, and its part where it has several.</summary>
    public static string TitleOf(BookAssessment assessment, BookPart part, IStringLocalizer texts)
    {
        var name = NameOf.First(assessment.Details.Name, assessment.Details.NameBangla);
        return part.Details.Kind is PartKind.Whole ? name : $"{name} – {texts[$"part.{part.Details.Kind}"]}";
    }

    public static Result<MarkColumns> Find(GradeBook book, IReadOnlyList<string> headings, IStringLocalizer texts)
    {
        var people = ColumnGuess.From(headings);
        var known = (from assessment in book.Assessments from part in assessment.Parts select (Key: Plain(TitleOf(assessment, part, texts)), part)).ToList();
        var parts = new Dictionary<int, BookPart>();
        for (var column = 0; column < headings.Count; column++)
        {
            if (known.Find(one => one.Key == Plain(headings[column])).part is { } part && !parts.ContainsValue(part))
            {
                parts[column] = part;
            }
        }

        var saysWho = people.Has(ImportField.EnrolmentNumber) || people.Has(ImportField.RollNumber);
        return saysWho && parts.Count > 0 ? new MarkColumns(people, parts) : GradeRefusals.MarksFileColumns;
    }

    private static string Plain(string heading) =>
        new([.. heading.Normalize().Where(letter => !char.IsWhiteSpace(letter) && !char.IsPunctuation(letter)).Select(char.ToUpperInvariant)]);
}
