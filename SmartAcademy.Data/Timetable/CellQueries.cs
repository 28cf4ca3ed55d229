using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Subjects;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>What may be put into one cell of the week of a class.</summary>
public sealed class CellQueries(IDbContextFactory<AcademyDbContext> contexts)
{
    /// <summary>The cell with its choices; null for a class, or a period, that the actor may not change or that is not there.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="classId">Whose week it is.</param>
    /// <param name="place">The cell.</param>
    /// <param name="lessonId">The lesson that is changed; null for one more.</param>
    /// <param name="ct">Ends the reading.</param>
    public async Task<CellSheet?> FindAsync(Actor actor, Guid classId, LessonPlace place, Guid? lessonId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesWrite))
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        if (await db.Classes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == classId, ct) is not { } of
            || await db.Periods.AsNoTracking().FirstOrDefaultAsync(row => row.Id == place.PeriodId && row.SchoolId == of.SchoolId, ct) is not { } period)
        {
            return null;
        }

        var cell = await db.Lessons.Where(row => row.ClassId == classId && row.Day == place.Day && row.PeriodId == period.Id).Lines(db).ToListAsync(ct);
        var beside = cell.FindAll(row => row.Id != lessonId);
        var busy = await LessonsAtTime.Of(db, of.SchoolId, period.StartsAt, period.EndsAt)
            .Where(row => row.Day == place.Day && row.Id != lessonId).InYearsBeside(db, of.AcademicYearId).Lines(db).ToListAsync(ct);
        return new CellSheet(
            of.Label, of.NameBangla is null ? null : $"{of.NameBangla} {of.Section}".TrimEnd(), place.Day,
            new BellLine(period.Id, period.Name, period.NameBangla, period.StartsAt, period.EndsAt, period.IsBreak),
            cell.Find(row => row.Id == lessonId), beside, await SubjectsAsync(db, of, beside, busy, ct), await RoomsAsync(db, of, busy, ct));
    }

    private static async Task<IReadOnlyList<CellSubject>> SubjectsAsync(
        AcademyDbContext db, SchoolClass of, List<LessonLine> beside, List<LessonLine> busy, CancellationToken ct)
    {
        var taught = await SubjectQueries.TaughtIn(db, of.Id).ToListAsync(ct);
        var fitting = taught.Where(line => beside.Count == 0 || (line.IsElective && beside.TrueForAll(other => other.ClassSubjectId != line.Id)));
        return [.. fitting.SelectMany(line => line.Teachers
            .Select(teacher => new CellSubject(line.Id, line.Name, line.NameBangla, teacher, ClassOf(busy.Find(other => other.TeacherId == teacher.Id))))
            .Append(new CellSubject(line.Id, line.Name, line.NameBangla, null, null)))];
    }

    private static async Task<IReadOnlyList<CellRoom>> RoomsAsync(AcademyDbContext db, SchoolClass of, List<LessonLine> busy, CancellationToken ct)
    {
        var rooms = await db.Rooms.AsNoTracking().Where(row => row.SchoolId == of.SchoolId).OrderBy(row => row.Name).ToListAsync(ct);
        return [.. rooms.Select(room => new CellRoom(room.Id, room.Name, room.NameBangla, ClassOf(busy.Find(other => other.RoomId == room.Id))))];
    }

    private static string? ClassOf(LessonLine? lesson) => lesson is null ? null : $"{lesson.ClassName} {lesson.Section}".TrimEnd();
}
