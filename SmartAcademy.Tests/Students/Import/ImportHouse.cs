using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Students.Import;

/// <summary>A school with the services of the import, and a worker that does long work at once.</summary>
internal sealed class ImportHouse
{
    private readonly TestDatabase database;

    private ImportHouse(TestDatabase database, TestSchool school)
    {
        (this.database, School) = (database, school);
        IWorkRunner[] runners = [new ApplyClassListRunner(database, TimeProvider.System), new UndoClassListRunner(database, TimeProvider.System)];
        Work = new WorkService(database, runners, new QuietBell(), TimeProvider.System);
        Desk = new WorkDesk(database, runners, new ActorDirectory(database, new RoleBook(database)), TimeProvider.System, NullLogger<WorkDesk>.Instance);
        Lists = new ClassListService(database, Work, TimeProvider.System);
        Queries = new ClassListQueries(database, TimeProvider.System);
        Clerk = Actors.Clerk(school.Id) with { UserId = null };
    }

    public TestSchool School { get; }

    public ClassListService Lists { get; }

    public ClassListQueries Queries { get; }

    public WorkService Work { get; }

    public WorkDesk Desk { get; }

    /// <summary>May import; without a login, so that the worker acts for the school itself.</summary>
    public Actor Clerk { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<ImportHouse> MakeAsync(TestDatabase database) => new(database, await TestSchool.MakeAsync(database));

    public static UploadedList ListOf(params string[] lines) =>
        Web.Students.Import.ClassListFile.Read("list.csv", System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")).Value;

    public async Task<Guid> UploadAsync(UploadedList list) => (await Lists.UploadAsync(Clerk, list, Ct)).Value;

    public async Task<Guid> CheckedAsync(UploadedList list, bool createsClasses = true, bool overwrites = false)
    {
        var importId = await UploadAsync(list);
        var choices = new ImportChoices(School.Year.Id, ColumnGuess.From(list.Headings), createsClasses, overwrites);
        Assert.False((await Lists.CheckAsync(Clerk, importId, choices, Ct)).IsRefused);
        return importId;
    }

    public async Task<Guid> AppliedAsync(UploadedList list, bool overwrites = false)
    {
        var importId = await CheckedAsync(list, overwrites: overwrites);
        await ApplyAsync(importId);
        return importId;
    }

    public async Task ApplyAsync(Guid importId)
    {
        await Desk.WorkAsync((await Lists.StartApplyAsync(Clerk, importId, Ct)).Value, Ct);
        Assert.Equal(ImportStatus.Applied, (await FindAsync(importId)).Status);
    }

    public async Task UndoAsync(Guid importId)
    {
        await Desk.WorkAsync((await Lists.StartUndoAsync(Clerk, importId, Ct)).Value, Ct);
        Assert.Equal(ImportStatus.Undone, (await FindAsync(importId)).Status);
    }

    public async Task<ImportView> FindAsync(Guid importId) => (await Queries.FindAsync(Clerk, importId, Ct))!;

    public Task<IReadOnlyList<RowView>> RowsAsync(Guid importId) => Queries.RowsAsync(Clerk, importId, new RowFilter(), Ct);

    public Task<AcademyDbContext> OpenAsync() => database.OpenAsync(Actor.System(School.Id), Ct);

    public async Task<Student> FindStudentAsync(string firstName)
    {
        await using var db = await OpenAsync();
        return await db.Students.Include(student => student.Guardianships).ThenInclude(bond => bond.Guardian).SingleAsync(student => student.FirstName == firstName, Ct);
    }

    /// <summary>What a person does on the edit form.</summary>
    public async Task EditAsync(Guid studentId, Func<StudentDetails, StudentDetails> edit)
    {
        await using var db = await OpenAsync();
        var student = await db.Students.SingleAsync(student => student.Id == studentId, Ct);
        student.Describe(edit(student.Details));
        await db.SaveChangesAsync(Ct);
    }

    public async Task<(int Students, int Guardians, int Classes)> CountAsync()
    {
        await using var db = await OpenAsync();
        return (await db.Students.CountAsync(Ct), await db.Guardians.CountAsync(Ct), await db.Classes.CountAsync(Ct));
    }

    private sealed class QuietBell : IWorkBell
    {
        public Task RingAsync(Guid orderId, CancellationToken ct) => Task.CompletedTask;
    }
}
