using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>
/// A week for every class in which nobody is in two places: where all teachers of its subjects are busy, the cell stays empty, as it does
/// in a school with too few teachers.
/// </summary>
internal sealed class DemoTimetable(DemoRows rows, DemoSchool school)
{
    private const string Science = "127";

    private static readonly DayOfWeek[] Week = [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday];

    private readonly HashSet<(Guid Who, DayOfWeek Day, Guid PeriodId)> taken = [];

    public void Plan()
    {
        var subjects = rows.ClassSubjects.ToLookup(offered => offered.ClassId);
        var teachers = rows.SubjectTeachers.ToLookup(row => row.ClassSubjectId, row => row.UserId);
        var periods = rows.Periods.Where(period => period.SchoolId == school.Id && !period.IsBreak).ToList();
        foreach (var day in Week)
        {
            foreach (var period in periods)
            {
                for (var place = 0; place < school.Classes.Count; place++)
                {
                    var classId = school.Classes[place].Class.Id;
                    Fill([.. subjects[classId]], teachers, classId, new LessonPlace(day, period.Id), (int)day + period.Number + place);
                }
            }
        }

        Substitute();
    }

    /// <summary>The subjects take turns from cell to cell; the first whose teacher is free is given, none twice a day while another waits.</summary>
    private void Fill(List<ClassSubject> offered, ILookup<Guid, Guid> teachers, Guid classId, LessonPlace place, int turn)
    {
        var today = rows.Lessons.Where(lesson => lesson.ClassId == classId && lesson.Day == place.Day).Select(lesson => lesson.ClassSubjectId).ToHashSet();
        for (var step = 0; step < offered.Count; step++)
        {
            var subject = offered[(turn + step) % offered.Count];
            var teacherId = teachers[subject.Id].FirstOrDefault();
            if (teacherId != Guid.Empty && !today.Contains(subject.Id) && taken.Add((teacherId, place.Day, place.PeriodId)))
            {
                var lesson = DemoId.Give(new Lesson(school.Id, school.YearId, classId, place), $"lesson/{classId}/{place.Day}/{place.PeriodId}");
                lesson.Give(subject.Id, teacherId, RoomFor(subject, place));
                rows.Lessons.Add(lesson);
                return;
            }
        }
    }

    /// <summary>Science is learned in the laboratory as long as it is free.</summary>
    private Guid? RoomFor(ClassSubject subject, LessonPlace place)
    {
        var laboratory = DemoId.Of($"room/{school.Code}/Laboratory");
        var wanted = subject.SubjectId == DemoId.Of($"subject/{school.Code}/{Science}");
        return wanted && taken.Add((laboratory, place.Day, place.PeriodId)) ? laboratory : null;
    }

    /// <summary>On the last school day one teacher is ill and another, who is free then, stands in.</summary>
    private void Substitute()
    {
        var today = school.Calendar.SchoolDays.Count > 0 ? school.Calendar.SchoolDays[^1] : school.Calendar.Today;
        var lesson = rows.Lessons.FirstOrDefault(row => row.SchoolId == school.Id && row.Day == today.DayOfWeek);
        var substitute = lesson is null ? null : school.Teachers.FirstOrDefault(user => !taken.Contains((user.Id, lesson.Day, lesson.PeriodId)));
        if (lesson is not null && substitute is not null)
        {
            rows.Substitutions.Add(DemoId.Give(new Substitution(lesson, today, substitute.Id, "ill"), $"substitution/{school.Code}"));
        }
    }
}
