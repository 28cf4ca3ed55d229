using Microsoft.Extensions.Localization;
using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Spreadsheets;
using SmartAcademy.Web.Students.Import;

namespace SmartAcademy.Web.Grades.Import;

/// <summary>Takes the marks of an uploaded file into a grade book; what is wrong is told row by row and the rest is saved.</summary>
internal sealed class MarkImport(MarkService marks, RefusalWords words, IStringLocalizer<GradesTexts> texts)
{
    public async Task<Result<MarkImportAnswer>> TakeAsync(Actor actor, GradeBook book, IFormFile? upload, CancellationToken ct)
    {
        if (upload is null || upload.Length > SheetLimits.FileBytes)
        {
            return upload is null ? ImportRefusals.FileMissing : ImportRefusals.FileTooLarge;
        }

        var bytes = new byte[upload.Length];
        await using var content = upload.OpenReadStream();
        await content.ReadExactlyAsync(bytes, ct);
        var list = ClassListFile.Read(upload.FileName, bytes);
        var columns = list.IsRefused ? list.Refusal : MarkColumns.Find(book, list.Value.Headings, texts);
        return columns.IsRefused ? columns.Refusal : await SaveAsync(actor, book, MarkFile.Read(book, columns.Value, list.Value.Rows), ct);
    }

    private async Task<Result<MarkImportAnswer>> SaveAsync(Actor actor, GradeBook book, MarkFile file, CancellationToken ct)
    {
        var problems = file.Strangers.Select(row => new ImportProblem(row.Row, row.Who, texts["import.stranger"])).ToList();
        var saved = 0;
        foreach (var some in file.Cells.Chunk(MarkBatch.MostCells))
        {
            var answers = await marks.SaveAsync(actor, new MarkBatch(book.ClassSubjectId, book.Term!.Id, [.. some.Select(row => row.Cell)]), ct);
            if (answers.IsRefused)
            {
                return answers.Refusal;
            }

            saved += answers.Value.Count(answer => answer.Refusal is null);
            problems.AddRange(some.Zip(answers.Value).Where(pair => pair.Second.Refusal is not null)
                .Select(pair => new ImportProblem(pair.First.Row, pair.First.Cell.Text ?? "", words.Of(pair.Second.Refusal!))));
        }

        return new MarkImportAnswer(saved, [.. problems.OrderBy(problem => problem.Row)]);
    }
}
