using SmartAcademy.Data.Classes;
using SmartAcademy.Data.Subjects;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Subjects;

public sealed class ClassSubjectTests(TestApp app) : IClassFixture<TestApp>
{
    private readonly ClassSubjectService taught = new(app.Database);
    private readonly SubjectQueries queries = new(app.Database);
    private readonly ClassQueries classes = new(app.Database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Actor Admin => Actors.Admin(app.School.Id);

    [Fact]
    public async Task A_class_learns_a_subject_once()
    {
        var (classId, subject) = (await OpenClassAsync("Once"), await AddSubjectAsync("ONCE"));

        Assert.False((await taught.AddAsync(Admin, classId, subject.Id, isElective: true, Ct)).IsRefused);
        Assert.Equal(SubjectRefusals.AlreadyTaught, (await taught.AddAsync(Admin, classId, subject.Id, isElective: false, Ct)).Refusal);

        var line = Assert.Single((await queries.OfClassAsync(Admin, classId, Ct))!);
        Assert.Equal(("ONCE", true, 0), (line.Code, line.IsElective, line.Lessons));
        Assert.Equal(SubjectRefusals.Unknown, (await taught.AddAsync(Admin, classId, Guid.NewGuid(), isElective: false, Ct)).Refusal);
    }

    [Fact]
    public async Task A_teacher_of_a_subject_sees_the_class_until_taken_off()
    {
        var (classId, subject) = (await OpenClassAsync("Seen"), await AddSubjectAsync("SEEN"));
        var teacherId = app.UserId(TestApp.LoginOf(Role.Teacher));
        var teacher = Actors.Teacher(app.School.Id, teacherId);
        await taught.AddAsync(Admin, classId, subject.Id, isElective: false, Ct);
        Assert.Null(await queries.OfClassAsync(teacher, classId, Ct));

        Assert.False((await taught.AddTeacherAsync(Admin, classId, subject.Id, teacherId, Ct)).IsRefused);
        Assert.Equal(SubjectRefusals.TeacherAlreadyThere, (await taught.AddTeacherAsync(Admin, classId, subject.Id, teacherId, Ct)).Refusal);
        Assert.Equal(teacherId, Assert.Single(Assert.Single((await queries.OfClassAsync(teacher, classId, Ct))!).Teachers).Id);
        Assert.NotNull(await classes.FindAsync(teacher, classId, Ct));

        Assert.False((await taught.RemoveTeacherAsync(Admin, classId, subject.Id, teacherId, Ct)).IsRefused);
        Assert.Null(await classes.FindAsync(teacher, classId, Ct));
        Assert.Equal(Refusal.NotFound, (await taught.RemoveTeacherAsync(Admin, classId, subject.Id, teacherId, Ct)).Refusal);
    }

    [Fact]
    public async Task Only_a_teacher_of_the_school_may_teach()
    {
        var (classId, subject) = (await OpenClassAsync("Only"), await AddSubjectAsync("ONLY"));
        await taught.AddAsync(Admin, classId, subject.Id, isElective: false, Ct);

        foreach (var stranger in new[] { app.UserId(TestApp.LoginOf(Role.Staff)), Guid.NewGuid() })
        {
            Assert.Equal(ClassRefusals.UnknownTeacher, (await taught.AddTeacherAsync(Admin, classId, subject.Id, stranger, Ct)).Refusal);
        }
    }

    [Fact]
    public async Task The_subjects_of_another_class_come_with_their_teachers_and_change_nothing_that_is_there()
    {
        var (from, to) = (await OpenClassAsync("From"), await OpenClassAsync("To"));
        var (shared, added) = (await AddSubjectAsync("SHARED"), await AddSubjectAsync("ADDED"));
        var teacherId = app.UserId(TestApp.LoginOf(Role.Teacher));
        await taught.AddAsync(Admin, from, shared.Id, isElective: true, Ct);
        await taught.AddAsync(Admin, from, added.Id, isElective: true, Ct);
        await taught.AddTeacherAsync(Admin, from, added.Id, teacherId, Ct);
        await taught.AddAsync(Admin, to, shared.Id, isElective: false, Ct);

        Assert.False((await taught.CopyAsync(Admin, to, from, Ct)).IsRefused);

        var lines = (await queries.OfClassAsync(Admin, to, Ct))!.ToDictionary(line => line.Code);
        Assert.Equal(2, lines.Count);
        Assert.False(lines["SHARED"].IsElective);
        Assert.True(lines["ADDED"].IsElective);
        Assert.Equal(teacherId, Assert.Single(lines["ADDED"].Teachers).Id);
        Assert.Equal(Refusal.NotFound, (await taught.CopyAsync(Admin, to, app.OtherSchool.Class.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_subject_without_lessons_and_choices_leaves_the_class()
    {
        var (classId, subject) = (await OpenClassAsync("Leave"), await AddSubjectAsync("LEAVE"));
        await taught.AddAsync(Admin, classId, subject.Id, isElective: false, Ct);

        Assert.False((await taught.RemoveAsync(Admin, classId, subject.Id, Ct)).IsRefused);
        Assert.Empty((await queries.OfClassAsync(Admin, classId, Ct))!);
        Assert.Equal(Refusal.NotFound, (await taught.RemoveAsync(Admin, classId, subject.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task Others_and_other_schools_change_nothing()
    {
        var (classId, subject) = (await OpenClassAsync("Others"), await AddSubjectAsync("OTHERS"));
        var foreigner = Actors.Admin(app.OtherSchool.Id);

        Assert.Equal(Refusal.Forbidden, (await taught.AddAsync(Actors.Clerk(app.School.Id), classId, subject.Id, isElective: false, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await taught.AddAsync(foreigner, classId, subject.Id, isElective: false, Ct)).Refusal);
        Assert.Equal(SubjectRefusals.Unknown, (await taught.AddAsync(foreigner, app.OtherSchool.Class.Id, subject.Id, isElective: false, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await taught.CopyAsync(foreigner, classId, app.OtherSchool.Class.Id, Ct)).Refusal);
        Assert.Null(await queries.OfClassAsync(foreigner, classId, Ct));
        Assert.Null(await queries.OfClassAsync(Actors.Parent(app.School.Id), classId, Ct));
    }

    private async Task<Guid> OpenClassAsync(string name)
    {
        var opened = new SchoolClass(app.School.Id, app.School.Year.Id, name, null);
        await app.School.AddAsync(opened);
        return opened.Id;
    }

    private async Task<Subject> AddSubjectAsync(string code)
    {
        var subject = new Subject(app.School.Id, code, code);
        await app.School.AddAsync(subject);
        return subject;
    }
}
