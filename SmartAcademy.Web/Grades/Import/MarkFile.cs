using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;

namespace SmartAcademy.Web.Grades.Import;

/// <summary>The cells that a file fills, with the row of each, and the rows that name nobody of the book.</summary>
internal sealed record MarkFile(IReadOnlyList<(int Row, TypedCell Cell)> Cells, IReadOnlyList<(int Row, string Who)> Strangers)
{
    /// <summary>An empty cell of the file leaves what is there.</summary>
    public static MarkFile Read(GradeBook book, MarkColumns columns, IReadOnlyList<SheetRow> rows)
    {
        var byNumber = book.Lines.ToDictionary(line => line.Student.EnrolmentNumber, StringComparer.OrdinalIgnoreCase);
        var byRoll = book.Lines.Where(line => line.Student.RollNumber is not null).GroupBy(line => line.Student.RollNumber!.Value)
            .Where(same => same.Count() == 1).ToDictionary(same => same.Key, same => same.First());
        var (cells, strangers) = (new List<(int, TypedCell)>(), new List<(int, string)>());
        foreach (var row in rows)
        {
            var (number, roll) = (Text(row, columns, ImportField.EnrolmentNumber), Text(row, columns, ImportField.RollNumber));
            var line = byNumber.GetValueOrDefault(number) ?? (number.Length == 0 && int.TryParse(roll, out var typed) ? byRoll.GetValueOrDefault(typed) : null);
            if (line is null)
            {
                strangers.Add((row.Number, number.Length > 0 ? number : roll));
                continue;
            }

            cells.AddRange(columns.Parts.Where(part => !string.IsNullOrWhiteSpace(row.Cell(part.Key))).Select(part =>
                (row.Number, new TypedCell(part.Value.Id, line.Student.StudentId, row.Cell(part.Key), line.Cell(part.Value.Id).Version))));
        }

        return new MarkFile(cells, strangers);
    }

    private static string Text(SheetRow row, MarkColumns columns, ImportField field) =>
        columns.People.Columns.TryGetValue(field, out var column) ? DigitText.ToLatin(row.Cell(column)).Trim() : "";
}
