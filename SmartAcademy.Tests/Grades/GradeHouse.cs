using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Grades;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Calendar;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Grades;

/// <summary>A school with a class, a term, two subjects with a teacher each, an elective, and the services of grades.</summary>
internal sealed class GradeHouse
{
    private readonly IDbContextFactory<AcademyDbContext> contexts;

    private GradeHouse(IDbContextFactory<AcademyDbContext> contexts, TestSchool school)
    {
        (this.contexts, School) = (contexts, school);
        Term = Term.Open(school.Id, school.Year.Id, new TermDetails($"Half-yearly {Guid.NewGuid():N}"[..20], "অর্ধবার্ষিক", new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)));
        Marks = new MarkService(contexts, TimeProvider.System);
        Assessments = new AssessmentService(contexts);
        Sheets = new SheetService(contexts, TimeProvider.System);
        Results = new ResultService(contexts, TimeProvider.System);
        Comments = new CommentService(contexts, TimeProvider.System);
        Books = new GradeBookQueries(contexts, TimeProvider.System);
        ResultSheets = new ResultQueries(contexts, TimeProvider.System);
        Grades = new GradeQueries(contexts);
        Scales = new ScaleService(contexts, TimeProvider.System);
    }

    public TestSchool School { get; }

    public Term Term { get; }

    public List<Student> Students { get; } = [];

    public ClassSubject Bangla { get; private set; } = null!;

    public ClassSubject Arabic { get; private set; } = null!;

    /// <summary>Chosen as the fourth subject by the first student alone.</summary>
    public ClassSubject Agriculture { get; private set; } = null!;

    public Actor Admin { get; private set; } = null!;

    public Actor BanglaTeacher { get; private set; } = null!;

    public Actor ArabicTeacher { get; private set; } = null!;

    public Actor ClassTeacher { get; private set; } = null!;

    public MarkService Marks { get; }

    public AssessmentService Assessments { get; }

    public SheetService Sheets { get; }

    public ResultService Results { get; }

    public CommentService Comments { get; }

    public GradeBookQueries Books { get; }

    public ResultQueries ResultSheets { get; }

    public GradeQueries Grades { get; }

    public ScaleService Scales { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<GradeHouse> BuildAsync(IDbContextFactory<AcademyDbContext> contexts, TestSchool? school = null)
    {
        var house = new GradeHouse(contexts, school ?? await TestSchool.MakeAsync(contexts));
        await house.SettleAsync();
        return house;
    }

    /// <summary>Somebody of the school with a login.</summary>
    public async Task<Actor> HireAsync(string role)
    {
        var name = Guid.NewGuid().ToString("N");
        var user = new AcademyUser { SchoolId = School.Id, UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = role };
        await School.AddAsync(user);
        return Actors.In(School.Id, role, user.Id);
    }

    /// <summary>An examination of written (70, pass 23) and MCQ (30, pass 10) parts; gives the ids of both.</summary>
    public async Task<(Guid Written, Guid Mcq)> PlanAsync(ClassSubject subject, decimal weight = 100, string name = "Half-yearly examination")
    {
        var planned = await Assessments.PlanAsync(Admin, subject.Id, Term.Id, Exam(name, weight), Ct);
        Assert.Empty(planned.Refusals);
        var parts = (await Books.FindAsync(Admin, subject.Id, Term.Id, Ct))!.Assessments.Single(row => row.Id == planned.Value).Parts;
        return (parts[0].Id, parts[1].Id);
    }

    public static AssessmentDetails Exam(string name = "Half-yearly examination", decimal weight = 100) => new()
    {
        Name = name,
        Kind = AssessmentKind.HalfYearly,
        Weight = weight,
        Parts = [new(PartKind.Written, 70, 23), new(PartKind.Mcq, 30, 10)],
    };

    public async Task<CellAnswer> TypeAsync(Actor actor, ClassSubject subject, Guid part, Student student, string text, int version = 0)
    {
        var answers = await SaveAsync(actor, subject, new TypedCell(part, student.Id, text, version));
        return Assert.Single(answers.Value);
    }

    public Task<Result<IReadOnlyList<CellAnswer>>> SaveAsync(Actor actor, ClassSubject subject, params TypedCell[] cells) =>
        Marks.SaveAsync(actor, new MarkBatch(subject.Id, Term.Id, cells), Ct);

    /// <summary>Plans an examination, gives each learner these marks (written, MCQ) and submits.</summary>
    public async Task FinishAsync(ClassSubject subject, params (string Written, string Mcq)[] marks)
    {
        var (written, mcq) = await PlanAsync(subject);
        var learners = (await Books.FindAsync(Admin, subject.Id, Term.Id, Ct))!.Lines;
        var cells = learners.SelectMany((line, place) => new[]
        {
            new TypedCell(written, line.Student.StudentId, marks[place].Written, 0),
            new TypedCell(mcq, line.Student.StudentId, marks[place].Mcq, 0),
        });
        Assert.All((await SaveAsync(Admin, subject, [.. cells])).Value, answer => Assert.Null(answer.Refusal));
        Assert.Null((await Sheets.SubmitAsync(Admin, subject.Id, Term.Id, Ct)).Refusal);
    }

    /// <summary>Three students: 85 and 90 with a fourth subject of 80, 65 and 70, and one who fails Arabic's MCQ.</summary>
    public async Task FinishAllAsync()
    {
        await FinishAsync(Bangla, ("60", "25"), ("45", "20"), ("50", "22"));
        await FinishAsync(Arabic, ("65", "25"), ("50", "20"), ("60", "9"));
        await FinishAsync(Agriculture, ("55", "25"));
    }

    public async Task<T> ReadAsync<T>(Func<AcademyDbContext, Task<T>> question)
    {
        await using var db = await contexts.OpenAsync(Actor.System(School.Id), Ct);
        return await question(db);
    }

    private async Task SettleAsync()
    {
        for (var roll = 1; roll <= 3; roll++)
        {
            var number = roll;
            Students.Add(await School.AdmitAsync($"Student {(char)('A' + roll)}", details => details with { RollNumber = number }));
        }

        Admin = Actors.Admin(School.Id);
        (BanglaTeacher, ArabicTeacher, ClassTeacher) = (await HireAsync(Role.Teacher), await HireAsync(Role.Teacher), await HireAsync(Role.Teacher));
        await School.AddAsync(Term, new ClassTeacher(School.Id, School.Class.Id, ClassTeacher.UserId!.Value));
        Bangla = await OfferAsync("101", "Bangla", false, BanglaTeacher);
        Arabic = await OfferAsync("ARB", "Arabic", false, ArabicTeacher);
        Agriculture = await OfferAsync("134", "Agriculture", true, ArabicTeacher);
        await School.AddAsync(new StudentSubject(School.Id, Students[0].Id, Agriculture.Id, isFourth: true));
    }

    public Task<ClassSubject> OfferAsync(string code) => OfferAsync(code, $"Subject {code}", false, BanglaTeacher);

    private async Task<ClassSubject> OfferAsync(string code, string name, bool elective, Actor teacher)
    {
        var subject = new Subject(School.Id, $"{code}{Guid.NewGuid():N}"[..12], name);
        var offered = new ClassSubject(School.Id, School.Class.Id, subject.Id, elective);
        await School.AddAsync(subject, offered, new SubjectTeacher(School.Id, offered.Id, teacher.UserId!.Value));
        return offered;
    }
}
