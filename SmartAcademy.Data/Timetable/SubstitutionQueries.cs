using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Calendar;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Schools;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Timetable;

/// <summary>Who is missing on a day and who is free to stand in.</summary>
public sealed class SubstitutionQueries(IDbContextFactory<AcademyDbContext> contexts, TimeProvider time)
{
    /// <summary>A day of the actor's school, today where none is named; null without the right or without a school.</summary>
    public async Task<AbsenceSheet?> DayAsync(Actor actor, DateOnly? date, Guid? absentUserId, CancellationToken ct)
    {
        if (!actor.May(Permission.ClassesRead) || actor.SchoolId is not { } schoolId)
        {
            return null;
        }

        await using var db = await contexts.OpenAsync(actor, ct);
        var day = date ?? await db.TodayAsync(schoolId, time, ct);
        var weekday = day.DayOfWeek;
        var calendar = await db.CalendarAsync(schoolId, day, day, ct);
        var lessons = (await db.Lessons.Where(lesson => lesson.SchoolId == schoolId && lesson.Day == weekday).OfYearsAround(db, day).Lines(db).ToListAsync(ct))
            .Where(lesson => calendar.IsSchoolDay(day, lesson.DepartmentId, lesson.ClassId)).ToList();
        var standIns = await db.StandInsAsync(schoolId, day, ct);
        var staff = await db.StaffOf(schoolId, Role.Teacher).OrderBy(user => user.DisplayName)
            .Select(user => new StaffName(user.Id, user.DisplayName, user.DisplayNameBangla)).ToListAsync(ct);
        var roster = new DayRoster(lessons, standIns, staff);
        return new AbsenceSheet
        {
            Date = day,
            IsOpen = lessons.Count > 0 || calendar.IsSchoolDay(day),
            Teachers = roster.Teaching,
            Absent = roster.Teaching.FirstOrDefault(teacher => teacher.Id == absentUserId),
            Lessons = roster.LessonsOf(absentUserId),
            Arranged = roster.Arranged,
        };
    }
}
