using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Attendance.Leave;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Attendance;

public sealed class LeaveServiceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 a note"u8];
    private static readonly LeaveWish Wish = new(TestRegister.Today, TestRegister.Today.AddDays(1), "Fever");

    private readonly LeaveQueries queries = new(database);
    private TestRegister register = null!;
    private LeaveService service = null!;
    private Actor parent = Actor.Nobody;

    private Guid Child => register.Pupils[0].Id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        register = await TestRegister.MakeAsync(database);
        var clock = new StoppedClock(TestRegister.Morning);
        service = new LeaveService(database, new FileService(database, new Shelf(), clock), clock);
        parent = await ParentOfAsync(Child);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_parent_asks_and_the_class_teacher_approves()
    {
        var id = (await service.AskAsync(parent, Child, Wish, new LeaveDocument("note.pdf", Pdf), Ct)).Value;

        Assert.False((await service.ApproveAsync(register.Teacher, id, null, Ct)).IsRefused);

        var line = Assert.Single(await queries.OwnAsync(parent, Ct));
        Assert.Equal((LeaveStatus.Approved, true, "Teacher"), (line.Status, line.HasDocument, line.AnsweredBy));
        Assert.Equal("Fever", (await register.FindAsync(register.Teacher))!.Lines[0].Leave);
        await using var paper = (await service.OpenDocumentAsync(parent, id, Ct))!.Content;
        Assert.Equal(Pdf.Length, paper.Length);
    }

    [Fact]
    public async Task Nobody_asks_for_a_child_that_is_not_theirs()
    {
        Assert.Contains(Refusal.NotFound, (await service.AskAsync(parent, register.Pupils[1].Id, Wish, null, Ct)).Refusals);
        Assert.Contains(Refusal.NotFound, (await service.AskAsync(register.Teacher, Child, Wish, null, Ct)).Refusals);
        Assert.Contains(Refusal.Forbidden, (await service.AskAsync(Actors.Guard(register.School.Id), Child, Wish, null, Ct)).Refusals);
        Assert.Contains(Refusal.Forbidden, (await service.AskAsync(Actors.Pupil(register.School.Id), Child, Wish, null, Ct)).Refusals);
    }

    [Fact]
    public async Task A_refusal_says_why_and_is_the_last_word()
    {
        var id = (await service.AskAsync(parent, Child, Wish, null, Ct)).Value;

        Assert.Equal(LeaveRefusals.AnswerMissing, (await service.RefuseAsync(register.Clerk, id, " ", Ct)).Refusal);
        Assert.False((await service.RefuseAsync(register.Clerk, id, "Examination", Ct)).IsRefused);
        Assert.Equal(LeaveRefusals.AlreadyAnswered, (await service.ApproveAsync(register.Clerk, id, null, Ct)).Refusal);
        Assert.Equal(LeaveRefusals.AlreadyAnswered, (await service.WithdrawAsync(parent, id, Ct)).Refusal);
        Assert.Null((await register.FindAsync(register.Teacher))!.Lines[0].Leave);
    }

    [Fact]
    public async Task Of_two_answers_at_once_one_holds()
    {
        var id = (await service.AskAsync(parent, Child, Wish, null, Ct)).Value;

        var answers = await Task.WhenAll(
            service.ApproveAsync(register.Teacher, id, null, Ct), service.RefuseAsync(register.Clerk, id, "Examination", Ct));

        Assert.Equal(LeaveRefusals.AlreadyAnswered, Assert.Single(answers, answer => answer.IsRefused).Refusal);
    }

    [Fact]
    public async Task The_same_days_are_asked_for_once_also_at_once()
    {
        var asked = await Task.WhenAll(service.AskAsync(parent, Child, Wish, null, Ct), service.AskAsync(parent, Child, Wish, null, Ct));

        Assert.Equal([LeaveRefusals.AlreadyAsked], Assert.Single(asked, answer => answer.IsRefused).Refusals);
    }

    [Fact]
    public async Task Only_those_who_answer_for_the_child_answer_and_read_the_paper()
    {
        var id = (await service.AskAsync(parent, Child, Wish, new LeaveDocument("note.pdf", Pdf), Ct)).Value;
        var elsewhere = new SchoolClass(register.School.Id, register.School.Year.Id, "Six", "A");
        await register.School.AddAsync(elsewhere);
        Actor[] strangers =
        [
            await TestRegister.TeacherOfAsync(register.School, elsewhere.Id), Actors.Clerk((await TestSchool.MakeAsync(database)).Id),
        ];

        foreach (var stranger in strangers)
        {
            Assert.Equal(Refusal.NotFound, (await service.ApproveAsync(stranger, id, null, Ct)).Refusal);
            Assert.Null(await service.OpenDocumentAsync(stranger, id, Ct));
            Assert.Empty((await queries.PageAsync(stranger, null, 1, Ct)).Lines);
        }

        Assert.Equal(Refusal.Forbidden, (await service.ApproveAsync(parent, id, null, Ct)).Refusal);
        Assert.Null(await service.OpenDocumentAsync(await ParentOfAsync(register.Pupils[1].Id), id, Ct));
        Assert.Equal(Refusal.NotFound, (await service.WithdrawAsync(await ParentOfAsync(register.Pupils[1].Id), id, Ct)).Refusal);
    }

    [Fact]
    public async Task A_paper_is_what_its_first_bytes_say()
    {
        var asked = await service.AskAsync(parent, Child, Wish, new LeaveDocument("note.pdf", "<script>"u8.ToArray()), Ct);
        var large = await service.AskAsync(parent, Child, Wish, new LeaveDocument("note.pdf", new byte[LeaveDocument.MostBytes + 1]), Ct);

        Assert.Equal([LeaveRefusals.DocumentKind], asked.Refusals);
        Assert.Equal([LeaveRefusals.DocumentTooLarge], large.Refusals);
    }

    [Theory]
    [InlineData(0, -1, "leave_ends_before_start")]
    [InlineData(0, 60, "leave_too_long")]
    [InlineData(-8, 0, "leave_too_long_ago")]
    public void Days_that_cannot_be_are_refused(int from, int until, string code) =>
        Assert.Contains(code, new LeaveWish(TestRegister.Today.AddDays(from), TestRegister.Today.AddDays(until), "x").Check(TestRegister.Today).Refusals.Select(row => row.Code));

    [Fact]
    public async Task What_was_taken_back_can_be_asked_for_again()
    {
        var id = (await service.AskAsync(parent, Child, Wish, null, Ct)).Value;

        Assert.False((await service.WithdrawAsync(parent, id, Ct)).IsRefused);
        Assert.False((await service.AskAsync(parent, Child, Wish, null, Ct)).IsRefused);
        Assert.Equal(1, await queries.WaitingAsync(register.Teacher, Ct));
    }

    private async Task<Actor> ParentOfAsync(Guid child)
    {
        var login = new AcademyUser { UserName = $"{Guid.NewGuid():N}", DisplayName = "Parent", SchoolId = register.School.Id };
        login.NormalizedUserName = login.UserName.ToUpperInvariant();
        var guardian = new Guardian(register.School.Id, new GuardianDetails("Parent"));
        guardian.LinkLogin(login.Id);
        await register.School.AddAsync(login);
        await register.School.AddAsync(guardian);
        await register.School.AddAsync(new Guardianship(register.School.Id, child, guardian.Id, Relationship.Father, 1, portalAccess: true));
        return Actors.Parent(register.School.Id, login.Id);
    }

    /// <summary>Keeps bytes in memory.</summary>
    private sealed class Shelf : IFileStore
    {
        private readonly Dictionary<Guid, byte[]> files = [];

        public async Task SaveAsync(Guid id, Stream content, CancellationToken ct)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, ct);
            files[id] = copy.ToArray();
        }

        public Task<Stream?> OpenAsync(Guid id, CancellationToken ct) =>
            Task.FromResult<Stream?>(files.TryGetValue(id, out var bytes) ? new MemoryStream(bytes) : null);

        public Task DeleteAsync(Guid id, CancellationToken ct)
        {
            files.Remove(id);
            return Task.CompletedTask;
        }
    }
}
