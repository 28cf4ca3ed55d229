using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Grades;

/// <summary>The marks of a locked sheet while cells are written into it.</summary>
internal sealed class MarkPage
{
    private readonly AcademyDbContext db;
    private readonly Guid schoolId;
    private readonly Dictionary<Guid, decimal> maxima;
    private readonly HashSet<Guid> learners;
    private readonly Dictionary<(Guid PartId, Guid StudentId), Mark> marks;

    private MarkPage(AcademyDbContext db, Guid schoolId, Dictionary<Guid, decimal> maxima, HashSet<Guid> learners, List<Mark> marks) =>
        (this.db, this.schoolId, this.maxima, this.learners, this.marks) =
            (db, schoolId, maxima, learners, marks.ToDictionary(mark => (mark.PartId, mark.StudentId)));

    public static async Task<MarkPage> OpenAsync(AcademyDbContext db, MarkSheet sheet, BookPlace place, DateOnly today, CancellationToken ct)
    {
        var maxima = await (
            from part in db.AssessmentParts
            join assessment in db.Assessments on part.AssessmentId equals assessment.Id
            where assessment.SheetId == sheet.Id
            select part).ToDictionaryAsync(part => part.Id, part => part.Maximum, ct);
        var learners = await db.LearnersAsync(place.Taught, place.Term.RollDay(today), ct);
        var parts = maxima.Keys.ToList();
        var marks = await db.Marks.Where(mark => parts.Contains(mark.PartId)).ToListAsync(ct);
        return new MarkPage(db, sheet.SchoolId, maxima, [.. learners.Select(learner => learner.StudentId)], marks);
    }

    public CellAnswer Write(TypedCell typed, Guid? by, DateTimeOffset at)
    {
        var known = marks.GetValueOrDefault((typed.PartId, typed.StudentId));
        if (!maxima.TryGetValue(typed.PartId, out var maximum) || !learners.Contains(typed.StudentId))
        {
            return new CellAnswer(typed.PartId, typed.StudentId, BookCell.Empty, GradeRefusals.NotALearner);
        }

        var read = MarkEntry.Read(typed.Text, maximum);
        if (read.IsRefused)
        {
            return Answer(typed, known, read.Refusal);
        }

        // Sent twice, or written the same by a colleague: nothing is lost either way.
        if (known?.Entry == read.Value)
        {
            return Answer(typed, known, null);
        }

        if ((known?.Version ?? 0) != typed.Version)
        {
            return Answer(typed, known, Refusal.ChangedMeanwhile);
        }

        return Answer(typed, Put(typed, known, read.Value, by, at), null);
    }

    private Mark? Put(TypedCell typed, Mark? known, MarkEntry? entry, Guid? by, DateTimeOffset at)
    {
        var key = (typed.PartId, typed.StudentId);
        if (entry is not { } wanted)
        {
            db.Marks.Remove(known!);
            marks.Remove(key);
            return null;
        }

        if (known is not null)
        {
            known.Write(wanted, by, at);
            return known;
        }

        var mark = new Mark(schoolId, typed.PartId, typed.StudentId, wanted, by, at);
        db.Marks.Add(mark);
        return marks[key] = mark;
    }

    private static CellAnswer Answer(TypedCell typed, Mark? mark, Refusal? refusal) =>
        new(typed.PartId, typed.StudentId, mark is null ? BookCell.Empty : new BookCell(mark.Entry.Text, mark.Version), refusal);
}
