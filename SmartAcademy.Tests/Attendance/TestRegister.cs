using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Attendance;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Attendance;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Attendance;

/// <summary>A class with a few pupils and a teacher on a Sunday morning, and registers of it.</summary>
internal sealed class TestRegister
{
    /// <summary>A Sunday, 09:00 in Dhaka.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 22, 3, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TestDatabase database;

    private TestRegister(TestDatabase database, TestSchool school, Actor teacher, IReadOnlyList<Student> pupils, Dictionary<string, Guid> codes) =>
        (this.database, School, Teacher, Pupils, Codes) = (database, school, teacher, pupils, codes);

    public TestSchool School { get; }

    public Actor Teacher { get; }

    public IReadOnlyList<Student> Pupils { get; }

    /// <summary>By letter.</summary>
    public Dictionary<string, Guid> Codes { get; }

    public Actor Clerk => Actors.Clerk(School.Id);

    public RegisterPlace Place => new(School.Class.Id, Today);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<TestRegister> MakeAsync(TestDatabase database, int pupils = 3)
    {
        var school = await TestSchool.MakeAsync(database);
        var admitted = new List<Student>();
        for (var roll = 1; roll <= pupils; roll++)
        {
            admitted.Add(await school.AdmitAsync($"Pupil{roll}", details => details with { RollNumber = roll, EnrolledOn = new DateOnly(2026, 1, 5) }));
        }

        var teacher = await TeacherOfAsync(school, school.Class.Id);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var codes = await db.AttendanceCodes.Where(code => code.SchoolId == school.Id).ToDictionaryAsync(code => code.Letter, code => code.Id, Ct);
        return new TestRegister(database, school, teacher, admitted, codes);
    }

    public static async Task<Actor> TeacherOfAsync(TestSchool school, Guid classId)
    {
        var login = new SmartAcademy.Data.Users.AcademyUser
        {
            UserName = $"{Guid.NewGuid():N}",
            DisplayName = "Teacher",
            SchoolId = school.Id,
        };
        login.NormalizedUserName = login.UserName.ToUpperInvariant();
        await school.AddAsync(login);
        await school.AddAsync(new ClassTeacher(school.Id, classId, login.Id));
        return Actors.Teacher(school.Id, login.Id);
    }

    public RegisterService Service(DateTimeOffset? now = null) => new(database, new StoppedClock(now ?? Morning));

    public Task<RegisterSheet?> FindAsync(Actor actor, DateTimeOffset? now = null, RegisterPlace? place = null) =>
        new RegisterQueries(database, new StoppedClock(now ?? Morning)).FindAsync(actor, place ?? Place, Ct);

    public Task<RegisterAnswer> SaveAsync(Actor actor, RegisterDraft draft, DateTimeOffset? now = null) => Service(now).SaveAsync(actor, draft, Ct);

    /// <summary>All pupils with one letter each, in the order of their rolls.</summary>
    public RegisterDraft Draft(string letters, int version = 0, string? reason = null) => new(
        Place, version, Guid.NewGuid(),
        [.. Pupils.Zip(letters, (pupil, letter) => new MarkEntry(pupil.Id, Codes[letter.ToString()]))], reason);

    /// <summary>The letters that stand in the database, in the order of the rolls; empty without a register.</summary>
    public async Task<string> LettersAsync()
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var marks = await (
            from mark in db.AttendanceMarks
            join register in db.AttendanceRegisters on mark.RegisterId equals register.Id
            where register.ClassId == School.Class.Id && mark.Day == Today
            select new { mark.StudentId, mark.CodeId }).ToListAsync(Ct);
        var letters = Codes.ToDictionary(code => code.Value, code => code.Key);
        return string.Concat(Pupils.Join(marks, pupil => pupil.Id, mark => mark.StudentId, (_, mark) => letters[mark.CodeId]));
    }

    public async Task<T> ReadAsync<T>(Func<AcademyDbContext, Task<T>> read)
    {
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        return await read(db);
    }
}
