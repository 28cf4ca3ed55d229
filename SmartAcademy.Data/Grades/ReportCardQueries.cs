using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Grades;

/// <summary>What report cards are drawn from, and the cards that were drawn.</summary>
public sealed class ReportCardQueries(IDbContextFactory<AcademyDbContext> contexts, FileService files, TimeProvider time)
{
    /// <summary>Refused where nothing is published: a card shows what parents may see.</summary>
    public async Task<Result<CardFacts>> FactsAsync(Actor actor, Guid classId, Guid termId, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesExport))
        {
            return Refusal.Forbidden;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (!await db.Classes.AnyAsync(row => row.Id == classId, ct))
        {
            return Refusal.NotFound;
        }

        var published = await db.PublishedAsync(classId, termId, ct);
        return published is null ? GradeRefusals.NotPublished : await FactsAsync(db, published, ct);
    }

    /// <summary>Whether the class's cards in this language are in the archive already.</summary>
    public async Task<Guid?> ClassFileAsync(Actor actor, Guid classResultId, string language, CancellationToken ct)
    {
        if (!actor.May(Permission.GradesExport))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        return await db.ReportCards.Where(row => row.ClassResultId == classResultId && row.StudentId == null && row.Language == language)
            .Select(row => (Guid?)row.FileId).FirstOrDefaultAsync(ct);
    }

    /// <summary>
    /// A card of the archive: the office opens all, a family that of its child while the result stands, and the file of a whole class is
    /// for those who export. Null where the actor sees no such card.
    /// </summary>
    public async Task<OpenFile?> OpenAsync(Actor actor, Guid cardId, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor, ct);
        var card = await db.ReportCards.AsNoTracking().FirstOrDefaultAsync(row => row.Id == cardId, ct);
        if (card is null || !await MayOpenAsync(db, actor, card, ct))
        {
            return null;
        }

        return await files.OpenAsync(actor, card.FileId, FileKind.ReportCard, ct);
    }

    private static async Task<bool> MayOpenAsync(AcademyDbContext db, Actor actor, ReportCard card, CancellationToken ct)
    {
        if (actor.May(Permission.GradesExport) && actor.Reach is StudentReach.School)
        {
            return true;
        }

        return card.StudentId is { } studentId
            && await db.ClassResults.AnyAsync(row => row.Id == card.ClassResultId && row.Status == ResultStatus.Published, ct)
            && await db.Students.WithGradesVisibleTo(db, actor).AnyAsync(row => row.Id == studentId, ct);
    }

    private async Task<CardFacts> FactsAsync(AcademyDbContext db, ClassResult published, CancellationToken ct)
    {
        var place = await (
            from row in db.Classes.WithDeleted()
            where row.Id == published.ClassId
            join school in db.Schools on row.SchoolId equals school.Id
            join term in db.Terms on published.TermId equals term.Id
            join year in db.AcademicYears on term.AcademicYearId equals year.Id
            select new { Class = row, School = school, Term = term, Year = year.Name }).SingleAsync(ct);
        var clock = await db.ClockAsync(published.SchoolId, time, ct);
        return new CardFacts
        {
            ClassResultId = published.Id,
            SchoolId = published.SchoolId,
            SchoolName = place.School.Name,
            SchoolNameBangla = place.School.NameBangla,
            SchoolAddress = place.School.Address,
            LogoFileId = place.School.LogoFileId,
            ClassName = place.Class.Name,
            ClassNameBangla = place.Class.NameBangla,
            Section = place.Class.Section,
            TermName = place.Term.Name,
            TermNameBangla = place.Term.NameBangla,
            YearName = place.Year,
            ScaleName = published.ScaleName,
            ScaleNameBangla = published.ScaleNameBangla,
            ScaleKind = published.ScaleKind,
            Bands = JsonSerializer.Deserialize<List<BandDetails>>(published.ScaleBands, JsonSerializerOptions.Web)!,
            PublishedOn = clock.DayOf(published.PublishedAt),
            Students = await StudentsAsync(db, published.Id, ct),
        };
    }

    private static async Task<IReadOnlyList<CardStudent>> StudentsAsync(AcademyDbContext db, Guid classResultId, CancellationToken ct)
    {
        var rows = await (
            from result in db.StudentResults.AsNoTracking()
            where result.ClassResultId == classResultId
            join student in db.Students on result.StudentId equals student.Id
            orderby result.RollNumber, student.FirstName, student.Id
            select new
            {
                Result = result,
                Name = StudentName.Full(student.FirstName, student.MiddleName, student.LastName),
                student.NameBangla,
                student.EnrolmentNumber,
            }).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.Result.Id);
        var subjects = (await db.SubjectResults.AsNoTracking().Where(row => ids.Contains(row.StudentResultId)).ToListAsync(ct)).ToLookup(row => row.StudentResultId);
        return rows.ConvertAll(row => new CardStudent(
            row.Name, row.NameBangla, row.EnrolmentNumber, row.Result,
            [.. subjects[row.Result.Id].OrderBy(line => line.IsFourth).ThenBy(line => line.SortOrder)]));
    }
}
