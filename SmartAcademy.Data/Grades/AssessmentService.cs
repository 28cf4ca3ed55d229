using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>Plans, changes and removes the assessments of a grade book.</summary>
public sealed class AssessmentService(IDbContextFactory<AcademyDbContext> contexts)
{
    private const string OneSheet = "ix_mark_sheets_class_subject_id_term_id";

    private static readonly Clash[] Clashes =
    [
        new(MarkConfiguration.OneName, GradeRefusals.AssessmentNameTaken),
        new(OneSheet, Refusal.ChangedMeanwhile),
    ];

    public async Task<Checked<Guid>> PlanAsync(Actor actor, Guid classSubjectId, Guid termId, AssessmentDetails typed, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var found = await BookPlace.FindAsync(db, classSubjectId, termId, ct);
        if (found.IsRefused)
        {
            return found.Refusal;
        }

        var place = found.Value;
        var details = typed.Check(place.Term.StartsOn, place.Term.EndsOn);
        if (details.IsRefused)
        {
            return details.As<Guid>();
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.ShareClassAsync(place.Taught.ClassId, ct);
        var sheet = await db.LockSheetAsync(classSubjectId, termId, ct);
        var open = sheet?.MayWrite ?? await MayBeginAsync(db, place, ct);
        if (open.IsRefused)
        {
            return open.Refusal;
        }

        sheet ??= db.MarkSheets.Add(new MarkSheet(place.Taught.SchoolId, classSubjectId, termId)).Entity;
        var assessment = Assessment.Plan(place.Taught.SchoolId, sheet.Id, details.Value);
        db.Assessments.Add(assessment);
        return await db.CommitAsync(transaction, Clashes, ct) is { Refusal: { } clash } ? clash : assessment.Id;
    }

    /// <summary>A part that has marks cannot go, nor can its maximum fall below them.</summary>
    public Task<Checked<Guid>> ChangeAsync(Actor actor, Guid assessmentId, AssessmentDetails typed, CancellationToken ct) =>
        WriteAsync(actor, assessmentId, async (db, assessment, place) =>
        {
            var details = typed.Check(place.Term.StartsOn, place.Term.EndsOn);
            if (details.IsRefused)
            {
                return details.As<Guid>();
            }

            if (await MarksForbidAsync(db, assessment, details.Value, ct) is { } refusal)
            {
                return refusal;
            }

            assessment.Describe(details.Value);
            return await db.SaveAsync(assessment.Id, Clashes, ct);
        }, ct);

    /// <summary>Only while it has no marks.</summary>
    public async Task<Result> RemoveAsync(Actor actor, Guid assessmentId, CancellationToken ct)
    {
        var removed = await WriteAsync(actor, assessmentId, async (db, assessment, _) =>
        {
            var parts = assessment.Parts.Select(part => part.Id).ToList();
            if (await db.Marks.AnyAsync(mark => parts.Contains(mark.PartId), ct))
            {
                return GradeRefusals.PartHasMarks;
            }

            db.Assessments.Remove(assessment);
            return await db.SaveAsync(assessment.Id, Clashes, ct);
        }, ct);
        return removed.IsRefused ? removed.Refusals[0] : Result.Ok;
    }

    private async Task<Checked<Guid>> WriteAsync(
        Actor actor, Guid assessmentId, Func<AcademyDbContext, Assessment, BookPlace, Task<Checked<Guid>>> write, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var of = await (
            from row in db.Assessments
            join sheet in db.MarkSheets on row.SheetId equals sheet.Id
            where row.Id == assessmentId
            select new { sheet.ClassSubjectId, sheet.TermId }).FirstOrDefaultAsync(ct);
        if (of is null)
        {
            return actor.MayWriteMarks() ? Refusal.NotFound : Refusal.Forbidden;
        }

        var place = await BookPlace.FindAsync(db, of.ClassSubjectId, of.TermId, ct);
        if (place.IsRefused)
        {
            return place.Refusal;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var open = (await db.LockSheetAsync(of.ClassSubjectId, of.TermId, ct))!.MayWrite;
        if (open.IsRefused)
        {
            return open.Refusal;
        }

        if (await db.Assessments.Include(row => row.Parts).FirstOrDefaultAsync(row => row.Id == assessmentId, ct) is not { } assessment)
        {
            return Refusal.NotFound;
        }

        var written = await write(db, assessment, place.Value);
        if (!written.IsRefused)
        {
            await transaction.CommitAsync(ct);
        }

        return written;
    }

    private static async Task<Result> MayBeginAsync(AcademyDbContext db, BookPlace place, CancellationToken ct) =>
        await db.ClassResults.AnyAsync(row => row.ClassId == place.Taught.ClassId && row.TermId == place.Term.Id && row.Status == ResultStatus.Published, ct)
            ? GradeRefusals.ResultsPublished
            : Result.Ok;

    private static async Task<Refusal?> MarksForbidAsync(AcademyDbContext db, Assessment assessment, AssessmentDetails wanted, CancellationToken ct)
    {
        foreach (var part in assessment.Parts)
        {
            var maximum = wanted.Parts.FirstOrDefault(row => row.Kind == part.Kind)?.Maximum;
            if (maximum is null && await db.Marks.AnyAsync(mark => mark.PartId == part.Id, ct))
            {
                return GradeRefusals.PartHasMarks;
            }

            if (maximum < part.Maximum && await db.Marks.AnyAsync(mark => mark.PartId == part.Id && mark.Value > maximum, ct))
            {
                return GradeRefusals.MarksAboveMaximum;
            }
        }

        return null;
    }
}
