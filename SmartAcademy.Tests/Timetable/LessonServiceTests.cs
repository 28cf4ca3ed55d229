using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Subjects;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Timetable;

public sealed class LessonServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cell_is_filled_changed_and_cleared()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (rahim, karim) = (await house.HireAsync("Rahim"), await house.HireAsync("Karim"));
        var bangla = await house.TeachAsync(house.School.Class, "Bangla", isElective: false, rahim, karim);
        var lesson = await house.GiveAsync(bangla, house.First, rahim);

        var changed = await house.GiveAsync(bangla, house.First, karim);
        Assert.Equal((lesson.Id, karim), (changed.Id, changed.TeacherUserId!.Value));

        Assert.Equal(house.School.Class.Id, (await house.Lessons.ClearAsync(house.Admin, lesson.Id, Ct)).Value);
        Assert.Equal(Refusal.NotFound, (await house.Lessons.ClearAsync(house.Admin, lesson.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_teacher_a_room_and_a_class_are_in_one_place_at_a_time_and_the_other_lesson_is_named()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (rahim, room) = (await house.HireAsync("Rahim"), new Room(house.School.Id, new RoomDetails("Laboratory")));
        await house.School.AddAsync(room);
        var seven = await house.TeachAsync(house.School.Class, "Science", isElective: false, rahim);
        var eight = await house.TeachAsync(await house.OpenClassAsync("Eight"), "Science", isElective: false, rahim);
        await house.GiveAsync(seven, house.First, rahim, room.Id);

        var teacherClash = await house.SetAsync(eight, house.First, rahim);
        var roomClash = await house.SetAsync(eight, house.First, roomId: room.Id);

        Assert.Equal(TimetableRefusals.TeacherClash, teacherClash.Refusal);
        Assert.Equal((ClashKind.Teacher, "Seven", "Rahim"), (teacherClash.Clash!.Kind, teacherClash.Clash.Other.ClassName, teacherClash.Clash.Other.TeacherName));
        Assert.Equal(TimetableRefusals.RoomClash, roomClash.Refusal);
        Assert.Equal("Laboratory", roomClash.Clash!.Other.RoomName);
        Assert.Null((await house.SetAsync(eight, house.Second, rahim, room.Id)).Refusal);
        Assert.Null((await house.SetAsync(eight, house.First, rahim, room.Id, DayOfWeek.Monday)).Refusal);
    }

    [Fact]
    public async Task Bells_of_another_department_clash_by_their_time()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var hifz = new SmartAcademy.Domain.Schools.Department(house.School.Id, "Hifz", "HIFZ");
        await house.School.AddAsync(hifz);
        var across = house.NewPeriod(1, "Early", new TimeOnly(8, 30), new TimeOnly(9, 0), hifz.Id);
        var after = house.NewPeriod(2, "Late", new TimeOnly(9, 20), new TimeOnly(9, 50), hifz.Id);
        await house.School.AddAsync(across, after);
        var rahim = await house.HireAsync("Rahim");
        var general = await house.TeachAsync(house.School.Class, "Arabic", isElective: false, rahim);
        var sabaq = await house.TeachAsync(await house.OpenClassAsync("Hifz-1", hifz.Id), "Sabaq", isElective: false, rahim);
        await house.GiveAsync(general, house.Second, rahim);

        Assert.Equal(TimetableRefusals.TeacherClash, (await house.SetAsync(sabaq, across, rahim)).Refusal);
        Assert.Null((await house.SetAsync(sabaq, after, rahim)).Refusal);
        Assert.Equal(TimetableRefusals.UnknownPeriod, (await house.SetAsync(sabaq, house.First)).Refusal);
    }

    [Fact]
    public async Task Each_thing_that_does_not_belong_there_is_refused()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (rahim, stranger) = (await house.HireAsync("Rahim"), await house.HireAsync("Stranger"));
        var bangla = await house.TeachAsync(house.School.Class, "Bangla", isElective: false, rahim);
        var other = await house.TeachAsync(await house.OpenClassAsync("Eight"), "Bangla", isElective: false);

        Assert.Equal(TimetableRefusals.NoLessonsInBreak, (await house.SetAsync(bangla, house.Pause)).Refusal);
        Assert.Equal(TimetableRefusals.DayIsFree, (await house.SetAsync(bangla, house.First, day: DayOfWeek.Friday)).Refusal);
        Assert.Equal(TimetableRefusals.NotTheirSubject, (await house.SetAsync(bangla, house.First, stranger)).Refusal);
        Assert.Equal(TimetableRefusals.UnknownRoom, (await house.SetAsync(bangla, house.First, rahim, Guid.NewGuid())).Refusal);
        var foreign = await house.Lessons.SetAsync(
            house.Admin, house.School.Class.Id, new LessonPlace(DayOfWeek.Sunday, house.First.Id), new LessonWish(other.Id, null, null), Ct);
        Assert.Equal(TimetableRefusals.UnknownSubject, foreign.Refusal);
    }

    [Fact]
    public async Task Two_admins_who_put_one_teacher_into_two_classes_at_once_are_told_apart()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var hifz = new SmartAcademy.Domain.Schools.Department(house.School.Id, "Hifz", "HIFZ");
        await house.School.AddAsync(hifz);
        var across = house.NewPeriod(1, "Early", new TimeOnly(8, 10), new TimeOnly(8, 30), hifz.Id);
        await house.School.AddAsync(across);
        var rahim = await house.HireAsync("Rahim");
        var general = await house.TeachAsync(house.School.Class, "Arabic", isElective: false, rahim);
        var sabaq = await house.TeachAsync(await house.OpenClassAsync("Hifz-1", hifz.Id), "Sabaq", isElective: false, rahim);

        // No index sees this clash: the periods differ and only their times overlap.
        foreach (var day in new[] { DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday })
        {
            var answers = await Task.WhenAll(
                Task.Run(() => house.SetAsync(general, house.First, rahim, day: day), Ct),
                Task.Run(() => house.SetAsync(sabaq, across, rahim, day: day), Ct));
            Assert.Equal(TimetableRefusals.TeacherClash, Assert.Single(answers, answer => answer.Refusal is not null).Refusal);
        }
    }

    [Fact]
    public async Task A_day_is_copied_into_empty_cells_and_what_would_clash_is_left_out()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (rahim, karim) = (await house.HireAsync("Rahim"), await house.HireAsync("Karim"));
        var third = house.NewPeriod(4, "Third", new TimeOnly(9, 40), new TimeOnly(10, 20));
        await house.School.AddAsync(third);
        var bangla = await house.TeachAsync(house.School.Class, "Bangla", isElective: false, rahim);
        var english = await house.TeachAsync(house.School.Class, "English", isElective: false, karim);
        var elsewhere = await house.TeachAsync(await house.OpenClassAsync("Eight"), "Bangla", isElective: false, rahim);
        await house.GiveAsync(bangla, house.First, rahim);
        await house.GiveAsync(english, house.Second, karim);
        await house.GiveAsync(bangla, third, rahim);
        await house.GiveAsync(elsewhere, house.First, rahim, day: DayOfWeek.Monday);
        var kept = await house.GiveAsync(english, third, karim, day: DayOfWeek.Monday);

        var copied = await house.Lessons.CopyDayAsync(house.Admin, house.School.Class.Id, DayOfWeek.Sunday, DayOfWeek.Monday, Ct);

        Assert.Equal(new DayCopy(1, 2), copied.Value);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var monday = await db.Lessons.Where(row => row.ClassId == house.School.Class.Id && row.Day == DayOfWeek.Monday).ToListAsync(Ct);
        Assert.Equal([house.Second.Id, third.Id], monday.Select(row => row.PeriodId).Order().Select(id => id));
        Assert.Equal(english.Id, monday.Single(row => row.Id == kept.Id).ClassSubjectId);
        Assert.Equal(
            TimetableRefusals.SameDay,
            (await house.Lessons.CopyDayAsync(house.Admin, house.School.Class.Id, DayOfWeek.Sunday, DayOfWeek.Sunday, Ct)).Refusal);
    }

    [Fact]
    public async Task What_has_lessons_is_not_taken_away_under_them()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var rahim = await house.HireAsync("Rahim");
        var bangla = await house.TeachAsync(house.School.Class, "Bangla", isElective: false, rahim);
        var lesson = await house.GiveAsync(bangla, house.First, rahim);
        var taught = new ClassSubjectService(database);
        var (admin, classId) = (house.Admin, house.School.Class.Id);

        Assert.Equal(SubjectRefusals.TeacherHasLessons, (await taught.RemoveTeacherAsync(admin, classId, bangla.SubjectId, rahim, Ct)).Refusal);
        Assert.Equal(SubjectRefusals.HasLessons, (await taught.RemoveAsync(admin, classId, bangla.SubjectId, Ct)).Refusal);
        Assert.Equal(ClassRefusals.ClassHasLessons, (await new ClassService(database, TimeProvider.System).DeleteAsync(admin, classId, Ct)).Refusal);

        await house.Lessons.ClearAsync(admin, lesson.Id, Ct);
        Assert.False((await taught.RemoveTeacherAsync(admin, classId, bangla.SubjectId, rahim, Ct)).IsRefused);
        Assert.False((await taught.RemoveAsync(admin, classId, bangla.SubjectId, Ct)).IsRefused);
    }

    [Fact]
    public async Task Others_and_other_schools_change_nothing()
    {
        var (house, other) = (await TimetableHouse.MakeAsync(database), await TimetableHouse.MakeAsync(database));
        var bangla = await house.TeachAsync(house.School.Class, "Bangla", isElective: false);
        var lesson = await house.GiveAsync(bangla, house.First);
        var (place, wish, classId) = (new LessonPlace(DayOfWeek.Sunday, house.Second.Id), new LessonWish(bangla.Id, null, null), house.School.Class.Id);

        Assert.Equal(Refusal.Forbidden, (await house.Lessons.SetAsync(Actors.Clerk(house.School.Id), classId, place, wish, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await house.Lessons.ClearAsync(Actors.Teacher(house.School.Id), lesson.Id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Lessons.SetAsync(other.Admin, classId, place, wish, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Lessons.ClearAsync(other.Admin, lesson.Id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await house.Lessons.CopyDayAsync(other.Admin, classId, DayOfWeek.Sunday, DayOfWeek.Monday, Ct)).Refusal);
        var own = await other.TeachAsync(other.School.Class, "Own", isElective: false);
        Assert.Equal(TimetableRefusals.UnknownPeriod, (await other.SetAsync(own, house.First)).Refusal);
        Assert.Null(await new CellQueries(database).FindAsync(other.Admin, classId, place, null, Ct));
    }
}
