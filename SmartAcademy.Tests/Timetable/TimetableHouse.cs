using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Timetable;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Timetable;

/// <summary>A school with two periods and a break, and a way to add classes that learn something from somebody.</summary>
internal sealed class TimetableHouse
{
    private readonly IDbContextFactory<AcademyDbContext> contexts;

    private TimetableHouse(IDbContextFactory<AcademyDbContext> contexts, TestSchool school)
    {
        (this.contexts, School) = (contexts, school);
        Lessons = new LessonService(contexts, Clock);
        First = NewPeriod(1, "First", new TimeOnly(8, 0), new TimeOnly(8, 40));
        Second = NewPeriod(2, "Second", new TimeOnly(8, 40), new TimeOnly(9, 20));
        Pause = NewPeriod(3, "Tiffin", new TimeOnly(9, 20), new TimeOnly(9, 40), isBreak: true);
    }

    /// <summary>Sunday 22 November 2026, 08:10 on the wall of the school.</summary>
    public static TimeProvider Clock { get; } = new StoppedClock(new DateTimeOffset(2026, 11, 22, 2, 10, 0, TimeSpan.Zero));

    public static DateOnly Sunday { get; } = new(2026, 11, 22);

    public TestSchool School { get; }

    public LessonService Lessons { get; }

    public Period First { get; }

    public Period Second { get; }

    public Period Pause { get; }

    public Actor Admin => Actors.Admin(School.Id);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TimetableHouse> MakeAsync(IDbContextFactory<AcademyDbContext> contexts) =>
        await OfAsync(contexts, await TestSchool.MakeAsync(contexts));

    public static async Task<TimetableHouse> OfAsync(IDbContextFactory<AcademyDbContext> contexts, TestSchool school)
    {
        var house = new TimetableHouse(contexts, school);
        await school.AddAsync(house.First, house.Second, house.Pause);
        return house;
    }

    public Period NewPeriod(int number, string name, TimeOnly startsAt, TimeOnly endsAt, Guid? departmentId = null, bool isBreak = false) =>
        new(School.Id, new PeriodDetails(number, name, startsAt, endsAt, null, isBreak, departmentId));

    public async Task<Guid> HireAsync(string name)
    {
        var login = $"{Guid.NewGuid():N}@school.example";
        var user = new AcademyUser { Id = Guid.CreateVersion7(), UserName = login, NormalizedUserName = login.ToUpperInvariant(), DisplayName = name, SchoolId = School.Id };
        await using var db = await contexts.OpenAsync(Actor.System(), Ct);
        var roles = await db.BuiltInRolesAsync(Ct);
        db.AddRange(user, new IdentityUserRole<Guid> { UserId = user.Id, RoleId = roles[Role.Teacher] });
        await db.SaveChangesAsync(Ct);
        return user.Id;
    }

    public async Task<SchoolClass> OpenClassAsync(string name, Guid? departmentId = null)
    {
        var opened = new SchoolClass(School.Id, School.Year.Id, name, null);
        opened.Describe(name, null, null, departmentId, null, 0);
        await School.AddAsync(opened);
        return opened;
    }

    /// <summary>A subject of the class, taught by these people.</summary>
    public async Task<ClassSubject> TeachAsync(SchoolClass of, string name, bool isElective, params Guid[] teacherIds)
    {
        var subject = new Subject(School.Id, Guid.NewGuid().ToString("N")[..12], name);
        var taught = new ClassSubject(School.Id, of.Id, subject.Id, isElective);
        await School.AddAsync(subject, taught);
        await School.AddAsync([.. teacherIds.Select(id => new SubjectTeacher(School.Id, taught.Id, id))]);
        return taught;
    }

    /// <summary>Puts a lesson of the class's subject on Sunday, unless another day is named.</summary>
    public Task<LessonAnswer> SetAsync(ClassSubject taught, Period period, Guid? teacherId = null, Guid? roomId = null, DayOfWeek day = DayOfWeek.Sunday) =>
        Lessons.SetAsync(Admin, taught.ClassId, new LessonPlace(day, period.Id), new LessonWish(taught.Id, teacherId, roomId), Ct);

    /// <summary>A lesson that certainly stands.</summary>
    public async Task<Lesson> GiveAsync(ClassSubject taught, Period period, Guid? teacherId = null, Guid? roomId = null, DayOfWeek day = DayOfWeek.Sunday)
    {
        Assert.Null((await SetAsync(taught, period, teacherId, roomId, day)).Refusal);
        await using var db = await contexts.OpenAsync(Actor.System(), Ct);
        return await db.Lessons.SingleAsync(row => row.ClassId == taught.ClassId && row.Day == day && row.PeriodId == period.Id, Ct);
    }
}
