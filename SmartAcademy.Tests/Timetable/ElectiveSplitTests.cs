using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Subjects;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Timetable;

public sealed class ElectiveSplitTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_class_splits_up_between_two_electives_and_each_student_sees_their_own()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (rahim, karim) = (await house.HireAsync("Rahim"), await house.HireAsync("Karim"));
        var (farming, computers) = (await ElectiveAsync(house, "Agriculture", rahim), await ElectiveAsync(house, "ICT", karim));
        var farmer = await house.School.AdmitAsync("Farmer");
        await house.School.AddAsync(new StudentSubject(house.School.Id, farmer.Id, farming.Id, isFourth: true));

        Assert.Null((await house.SetAsync(farming, house.First, rahim)).Refusal);
        Assert.Null((await house.SetAsync(computers, house.First, karim)).Refusal);

        var timetables = new TimetableQueries(database, TimetableHouse.Clock);
        var week = (await timetables.WeekAsync(house.Admin, TimetableOf.Class(house.School.Class.Id), Ct))!;
        Assert.Equal(["Agriculture", "ICT"], week.At(DayOfWeek.Sunday, house.First.Id).Select(lesson => lesson.SubjectName).Order());
        var own = (await timetables.DayAsync(house.Admin, TimetableOf.Student(farmer.Id), TimetableHouse.Sunday, Ct))!;
        Assert.Equal("Agriculture", Assert.Single(own.Lessons, entry => entry.Lesson is not null).Lesson!.SubjectName);
        var copied = await house.Lessons.CopyDayAsync(house.Admin, house.School.Class.Id, DayOfWeek.Sunday, DayOfWeek.Monday, Ct);
        Assert.Equal(new DayCopy(2, 0), copied.Value);
    }

    [Fact]
    public async Task Neither_a_compulsory_subject_nor_one_teacher_or_room_is_shared()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (rahim, room) = (await house.HireAsync("Rahim"), new Room(house.School.Id, new RoomDetails("Laboratory")));
        await house.School.AddAsync(room);
        var (farming, computers) = (await ElectiveAsync(house, "Agriculture", rahim), await ElectiveAsync(house, "ICT", rahim));
        var bangla = await house.TeachAsync(house.School.Class, "Bangla", isElective: false);
        await house.GiveAsync(farming, house.First, rahim, room.Id);
        await house.GiveAsync(bangla, house.Second);

        Assert.Equal(TimetableRefusals.ClassClash, (await house.SetAsync(bangla, house.First)).Refusal);
        Assert.Equal(TimetableRefusals.ClassClash, (await house.SetAsync(computers, house.Second)).Refusal);
        Assert.Equal(TimetableRefusals.TeacherClash, (await house.SetAsync(computers, house.First, rahim)).Refusal);
        Assert.Equal(TimetableRefusals.RoomClash, (await house.SetAsync(computers, house.First, roomId: room.Id)).Refusal);
        Assert.Null((await house.SetAsync(computers, house.First)).Refusal);
    }

    [Fact]
    public async Task A_lesson_that_is_named_becomes_another_and_the_one_beside_it_stays()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (farming, computers, drawing) = (await ElectiveAsync(house, "Agriculture"), await ElectiveAsync(house, "ICT"), await ElectiveAsync(house, "Drawing"));
        await house.GiveAsync(farming, house.First);
        Assert.Null((await house.SetAsync(computers, house.First)).Refusal);
        var cells = new CellQueries(database);
        var place = new LessonPlace(DayOfWeek.Sunday, house.First.Id);
        var fresh = (await cells.FindAsync(house.Admin, house.School.Class.Id, place, null, Ct))!;
        Assert.Equal(["Drawing"], fresh.Subjects.Select(subject => subject.Name));
        var second = fresh.Beside.Single(lesson => lesson.SubjectName == "ICT");

        var wish = new LessonWish(drawing.Id, null, null, second.Id);
        Assert.Null((await house.Lessons.SetAsync(house.Admin, house.School.Class.Id, place, wish, Ct)).Refusal);

        var cell = (await cells.FindAsync(house.Admin, house.School.Class.Id, place, second.Id, Ct))!;
        Assert.Equal(("Drawing", true), (cell.Lesson!.SubjectName, cell.MayBeShared));
        Assert.Equal("Agriculture", Assert.Single(cell.Beside).SubjectName);
        Assert.Equal(
            TimetableRefusals.ClassClash,
            (await house.Lessons.SetAsync(house.Admin, house.School.Class.Id, place, wish with { ClassSubjectId = farming.Id }, Ct)).Refusal);
    }

    [Fact]
    public async Task An_elective_that_shares_its_time_does_not_become_everybodys()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (farming, computers) = (await ElectiveAsync(house, "Agriculture"), await ElectiveAsync(house, "ICT"));
        await house.GiveAsync(farming, house.First);
        var beside = (await house.SetAsync(computers, house.First)).Refusal;
        var subjects = new ClassSubjectService(database);

        var shared = await subjects.OfferAsync(house.Admin, house.School.Class.Id, farming.SubjectId, asElective: false, Ct);
        await using (var db = await database.OpenAsync(Actor.System(), Ct))
        {
            await db.Lessons.Where(lesson => lesson.ClassSubjectId == computers.Id).ExecuteDeleteAsync(Ct);
        }

        var alone = await subjects.OfferAsync(house.Admin, house.School.Class.Id, farming.SubjectId, asElective: false, Ct);

        Assert.Equal((null, SubjectRefusals.SharesLessons, false), (beside, shared.Refusal, alone.IsRefused));
    }

    [Fact]
    public async Task The_database_itself_refuses_a_second_lesson_beside_a_compulsory_one()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (bangla, farming) = (await house.TeachAsync(house.School.Class, "Bangla", isElective: false), await ElectiveAsync(house, "Agriculture"));
        await house.GiveAsync(bangla, house.First);
        var second = new Lesson(house.School.Id, house.School.Year.Id, house.School.Class.Id, new LessonPlace(DayOfWeek.Sunday, house.First.Id));
        second.Give(farming.Id, null, null);

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => house.School.AddAsync(second));

        Assert.Contains("the class has a lesson at that time", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_fill_one_cell_with_different_subjects_one_is_told()
    {
        var house = await TimetableHouse.MakeAsync(database);
        var (bangla, english) = (await house.TeachAsync(house.School.Class, "Bangla", isElective: false), await house.TeachAsync(house.School.Class, "English", isElective: false));

        var answers = await Task.WhenAll(
            Task.Run(() => house.SetAsync(bangla, house.First), Ct), Task.Run(() => house.SetAsync(english, house.First), Ct));

        Assert.Equal(TimetableRefusals.ClassClash, Assert.Single(answers, answer => answer.Refusal is not null).Refusal);
    }

    private static Task<ClassSubject> ElectiveAsync(TimetableHouse house, string name, params Guid[] teachers) =>
        house.TeachAsync(house.School.Class, name, isElective: true, teachers);
}
