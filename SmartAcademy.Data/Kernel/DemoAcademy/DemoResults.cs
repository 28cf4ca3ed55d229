using SmartAcademy.Data.Grades;
using SmartAcademy.Domain.Grades;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Writes the grade books, and publishes the terms that are over by the same rules as a head does.</summary>
internal static class DemoResults
{
    public static async Task InsertAsync(AcademyDbContext db, DemoRows rows, DemoGrades grades, DemoCalendar calendar, CancellationToken ct)
    {
        await db.InsertAllAsync<GradeScale>(grades.Scales, ct);
        await db.InsertAllAsync<GradeBand>(grades.Scales.SelectMany(scale => scale.Bands), ct);
        await db.InsertAllAsync<MarkSheet>(grades.Sheets, ct);
        await db.InsertAllAsync<Assessment>(grades.Assessments, ct);
        await db.InsertAllAsync<AssessmentPart>(grades.Assessments.SelectMany(assessment => assessment.Parts), ct);
        await db.InsertAllAsync<Mark>(grades.Marks, ct);
        await db.InsertAllAsync<ReportComment>(grades.Comments(), ct);
        foreach (var schoolClass in rows.Classes)
        {
            await PublishAsync(db, schoolClass, grades, calendar, ct);
        }
    }

    private static async Task PublishAsync(
        AcademyDbContext db, Domain.Classes.SchoolClass schoolClass, DemoGrades grades, DemoCalendar calendar, CancellationToken ct)
    {
        var terms = await db.TermsOfYearAsync(schoolClass.AcademicYearId, ct);
        foreach (var term in grades.Begun.Where(term => term.SchoolId == schoolClass.SchoolId && grades.IsOver(term)))
        {
            var place = new ClassPlace(schoolClass, terms.Single(name => name.Id == term.Id), terms, calendar.Today);
            var draft = ClassDraft.Of(await ClassMarks.ReadAsync(db, schoolClass.Id, place.Term, calendar.Today, ct));
            if (!draft.MayPublish.IsRefused)
            {
                await new Publication(place, draft, null, calendar.At(term.EndsOn.AddDays(7), 10 * 60)).WriteAsync(db, ct);
            }
        }
    }
}
