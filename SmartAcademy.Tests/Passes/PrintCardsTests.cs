using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Printing;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Files;
using SmartAcademy.Web.Passes;

namespace SmartAcademy.Tests.Passes;

public sealed class PrintCardsTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cards-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FileService Files => new(database, new LocalFileStore(Microsoft.Extensions.Options.Options.Create(new Web.Files.FileOptions { Folder = folder })), TimeProvider.System);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Five_hundred_cards_are_printed_into_one_file_whose_codes_are_those_of_the_passes()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        for (var i = 0; i < 500; i++)
        {
            await school.AdmitAsync();
        }

        var issue = new WorkHouse(school, new IssuePassesRunner(database, school.Keys, school.Time));
        await issue.DoAsync(clerk, new ClassIssue(school.Class.Id));
        var order = await house.DoAsync(clerk, new CardOrder(Filter: new PassFilter { ClassId = school.Class.Id }));

        Assert.Equal((WorkStatus.Done, 500, 500), (order.Status, order.Finished, order.Total));
        Assert.Equal(new PrintedCards(500, 0), JsonSerializer.Deserialize<PrintedCards>(order.Outcome!, JsonSerializerOptions.Web));
        using var pdf = await OpenAsync(clerk, order);
        Assert.Contains("Pages:           50", pdf.Facts(), StringComparison.Ordinal);
        var hashes = await HashesAsync(school);
        var codes = pdf.ScanCodes(37).Select(SignedCode.Read).OfType<SignedCode>().ToList();
        Assert.Equal(10, codes.Count(code => hashes.Contains(Convert.ToHexString(code.Pass.Secret.Hash()))));
    }

    [Fact]
    public async Task A_reprint_means_the_same_pass_and_both_are_written_down()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        var pass = await school.IssueAsync(await school.AdmitAsync());
        var codes = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var pdf = await OpenAsync(clerk, await house.DoAsync(clerk, new CardOrder([pass.Id])));
            codes.Add(Assert.Single(pdf.ScanCodes(1)));
        }

        Assert.Equal([pass.Unseal(school.Keys).Value], codes.Select(code => SignedCode.Read(code)!.Pass.Secret).Distinct());
        var told = await new PassHistory(database).ReadAsync(clerk, pass.Id, Ct);
        Assert.Equal(2, told.Count(line => line.Action == AuditAction.Printed));
    }

    [Fact]
    public async Task Only_active_passes_are_printed_and_an_empty_order_is_refused()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        var pass = await school.IssueAsync(await school.AdmitAsync());
        await school.Service.RevokeAsync(clerk, new PassChange(pass.Id, Reason: "lost"), Ct);
        var order = await house.DoAsync(clerk, new CardOrder([pass.Id]));
        Assert.Equal((WorkStatus.Failed, PassRefusals.NothingToPrint.Code), (order.Status, order.FailureCode));
    }

    [Fact]
    public async Task A_card_whose_key_is_lost_is_left_out()
    {
        var (school, _) = await OpenAsync();
        await school.IssueAsync(await school.AdmitAsync());
        var house = new WorkHouse(school, Runner(school, new FixedKeys(fill: 9)));
        var order = await house.DoAsync(await house.HireAsync(), new CardOrder(Filter: new PassFilter()));
        Assert.Equal(PassRefusals.KeyMissing.Code, order.FailureCode);
    }

    [Fact]
    public async Task Another_schools_passes_and_other_roles_print_nothing()
    {
        var (school, house) = await OpenAsync();
        var other = await PassSchool.OpenAsync(database);
        var pass = await other.IssueAsync(await other.AdmitAsync());
        var cards = new CardQueries(database, new AuditTrail(database, school.Time), school.Time);
        Assert.Equal(PassRefusals.NothingToPrint, (await cards.FindAsync(school.Clerk, new CardOrder([pass.Id]), Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await cards.FindAsync(other.As(Role.Teacher), new CardOrder([pass.Id]), Ct)).Refusal);
        var started = await house.Service.StartAsync(await house.HireAsync(Role.Parent), PrintCardsRunner.WorkKind, new CardOrder([pass.Id]), Ct);
        Assert.Equal(Refusal.Forbidden, started.Refusal);
    }

    [Fact]
    public async Task No_copy_of_the_database_holds_a_working_code()
    {
        var (school, house) = await OpenAsync();
        var clerk = await house.HireAsync();
        var pass = await school.IssueAsync(await school.AdmitAsync());
        await house.DoAsync(clerk, new CardOrder([pass.Id]));
        var replaced = await school.Issue.ReplaceAsync(clerk, new PassChange(pass.Id, Reason: "lost"), Ct);
        var tokens = new[] { pass, await school.FindAsync(replaced.Value) }.Select(row => row.Unseal(school.Keys).Value.Text);
        var dump = DatabaseDump.Of(database.Connections);
        Assert.Contains(pass.Number, dump, StringComparison.Ordinal);
        Assert.All(tokens, token => Assert.DoesNotContain(token[3..], dump, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Convert.ToHexString(school.Keys.Find(1)!), dump, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<(PassSchool School, WorkHouse House)> OpenAsync()
    {
        var school = await PassSchool.OpenAsync(database);
        return (school, new WorkHouse(school, Runner(school, school.Keys)));
    }

    private PrintCardsRunner Runner(PassSchool school, IPassKeys keys) =>
        new(new CardQueries(database, new AuditTrail(database, school.Time), school.Time), new CardPress(Files, keys, school.Signers), Files, school.Time);

    private async Task<PdfTools> OpenAsync(Actor clerk, WorkOrder order)
    {
        var file = await Files.OpenAsync(clerk, order.OutcomeFileId!.Value, FileKind.WorkOutcome, Ct);
        await using var content = file!.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Ct);
        return new PdfTools(bytes.ToArray());
    }

    private async Task<HashSet<string>> HashesAsync(PassSchool school)
    {
        await using var db = await database.OpenAsync(Actor.System(school.School.Id), Ct);
        return [.. (await db.Passes.AsNoTracking().ToListAsync(Ct)).Select(pass => Convert.ToHexString(pass.TokenHash))];
    }
}
