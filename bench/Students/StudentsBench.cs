using Microsoft.EntityFrameworkCore;
using SmartAcademy.Bench.Setup;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Kernel.DemoAcademy;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Bench.Students;

/// <summary>The list of students as the office clerk asks for it: the query alone, and the whole page over HTTP.</summary>
internal sealed class StudentsBench(BenchDatabase database, PublishedPortal portal, BenchOptions options)
{
    private const int WarmUps = 5;

    private readonly StudentQueries students = new(
        database, new SensitiveViews(database, new AuditTrail(database, TimeProvider.System), TimeProvider.System));

    public async Task RunAsync(CancellationToken ct)
    {
        var clerk = await ClerkAsync(ct);
        using var browser = await PersonBrowser.SignInAsync(portal, DemoLogins.Office, ct);
        var questions = await ListQuestions.DrawAsync(database, clerk, ct);
        var everybody = await students.PageAsync(clerk, new StudentFilter(), ct);
        StudentsTable.PrintHead(options, everybody.Total);
        foreach (var question in questions)
        {
            var found = new List<int>();
            var query = await TimeAsync(async run => found.Add((await students.PageAsync(clerk, question.Filter(run), ct)).Total));
            var page = await TimeAsync(run => browser.ReadAsync(ListQuestion.Address(question.Filter(run)), ct));
            StudentsTable.Print(question.Name, found, query, page);
        }
    }

    private async Task<Actor> ClerkAsync(CancellationToken ct)
    {
        await using var db = await database.OpenAsync(Actor.System(), ct);
        var clerk = await db.Users.SingleAsync(user => user.UserName == DemoLogins.Office, ct);
        return await new ActorDirectory(database, new RoleBook(database)).FindAsync(clerk.Id, clerk.SchoolId!.Value, ct);
    }

    private async Task<Latencies> TimeAsync(Func<int, Task> ask)
    {
        var times = new List<double>();
        for (var run = -WarmUps; run < options.Runs; run++)
        {
            var started = TimeProvider.System.GetTimestamp();
            await ask(run + WarmUps);
            if (run >= 0)
            {
                times.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        return new Latencies(times);
    }
}
