using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Timetable;

internal static class LessonRows
{
    /// <summary>Lessons with their names, in the order of the day.</summary>
    public static IQueryable<LessonLine> Lines(this IQueryable<Lesson> lessons, AcademyDbContext db) =>
        from lesson in lessons.AsNoTracking()
        join period in db.Periods on lesson.PeriodId equals period.Id
        join row in db.Classes on lesson.ClassId equals row.Id
        join taught in db.ClassSubjects on lesson.ClassSubjectId equals taught.Id
        join subject in db.Subjects.WithDeleted() on taught.SubjectId equals subject.Id
        join user in db.Users on lesson.TeacherUserId equals (Guid?)user.Id into users
        from teacher in users.DefaultIfEmpty()
        join place in db.Rooms on lesson.RoomId equals (Guid?)place.Id into places
        from room in places.DefaultIfEmpty()
        orderby period.StartsAt, row.SortOrder, row.Name, row.Section
        select new LessonLine
        {
            Id = lesson.Id,
            Day = lesson.Day,
            PeriodId = period.Id,
            PeriodName = period.Name,
            PeriodNameBangla = period.NameBangla,
            StartsAt = period.StartsAt,
            EndsAt = period.EndsAt,
            ClassId = row.Id,
            ClassName = row.Name,
            ClassNameBangla = row.NameBangla,
            Section = row.Section,
            DepartmentId = row.DepartmentId,
            ClassSubjectId = taught.Id,
            SubjectName = subject.Name,
            SubjectNameBangla = subject.NameBangla,
            IsElective = taught.IsElective,
            TeacherId = lesson.TeacherUserId,
            TeacherName = teacher == null ? null : teacher.DisplayName,
            TeacherNameBangla = teacher == null ? null : teacher.DisplayNameBangla,
            RoomId = lesson.RoomId,
            RoomName = room == null ? null : room.Name,
            RoomNameBangla = room == null ? null : room.NameBangla,
        };
}
