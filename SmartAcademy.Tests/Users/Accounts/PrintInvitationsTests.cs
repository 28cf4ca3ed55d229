using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users.Accounts;
using SmartAcademy.Data.Users.Codes;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Users.Codes;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Printing;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Files;
using SmartAcademy.Web.Users.Accounts;

namespace SmartAcademy.Tests.Users.Accounts;

/// <summary>A class's sheets from the order to the paper and back to the door.</summary>
public sealed partial class PrintInvitationsTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private const string Portal = "https://portal.school.example";

    private readonly string folder = Directory.CreateTempSubdirectory("invitations-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FileService Files => new(
        database, new LocalFileStore(Microsoft.Extensions.Options.Options.Create(new Web.Files.FileOptions { Folder = folder })), TimeProvider.System);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_guardian_gets_a_page_whose_code_opens_the_door_and_a_second_run_voids_the_first()
    {
        var (school, work) = await OpenAsync();
        var guardians = new[] { await GuardianAsync(school, "Abdul"), await GuardianAsync(school, "Bilal") };
        var head = await work.HireAsync(Role.SchoolAdmin);

        var first = await PrintAsync(work, head, school);
        Assert.Equal(guardians.Order(), first.Select(sheet => sheet.GuardianId).Order());
        foreach (var sheet in first)
        {
            Assert.False((await OpenCodeAsync(sheet)).IsRefused);
        }

        var second = await PrintAsync(work, head, school);
        Assert.Equal(first.Select(sheet => sheet.UserId).Order(), second.Select(sheet => sheet.UserId).Order());
        Assert.All(first, sheet => Assert.DoesNotContain(second, again => again.Code == sheet.Code));
        foreach (var (old, fresh) in first.Zip(second))
        {
            Assert.Equal(CodeRefusals.WrongCode, (await OpenCodeAsync(old)).Refusal);
            Assert.False((await OpenCodeAsync(fresh)).IsRefused);
        }
    }

    [Fact]
    public async Task Without_portal_access_or_with_a_password_nobody_is_invited()
    {
        var (school, work) = await OpenAsync();
        await GuardianAsync(school, "Unticked", portalAccess: false);
        var head = await work.HireAsync(Role.SchoolAdmin);

        var order = await work.DoAsync(head, new InvitationOrder(school.Class.Id, Portal));

        Assert.Equal((WorkStatus.Failed, UserRefusals.NobodyToInvite.Code), (order.Status, order.FailureCode));
    }

    [Fact]
    public async Task Another_school_and_a_clerk_print_nothing()
    {
        var (school, work) = await OpenAsync();
        var (_, elsewhere) = await OpenAsync();
        await GuardianAsync(school, "Guarded");

        var foreign = await elsewhere.DoAsync(await elsewhere.HireAsync(Role.SchoolAdmin), new InvitationOrder(school.Class.Id, Portal));
        var clerk = await work.Service.StartAsync(
            await work.HireAsync(), PrintInvitationsRunner.WorkKind, new InvitationOrder(school.Class.Id, Portal), Ct);

        Assert.Equal(UserRefusals.NobodyToInvite.Code, foreign.FailureCode);
        Assert.Equal(Refusal.Forbidden, clerk.Refusal);
    }

    private async Task<(PassSchool School, WorkHouse Work)> OpenAsync()
    {
        var (school, house) = (await PassSchool.OpenAsync(database), new AccountsHouse(database));
        var runner = new PrintInvitationsRunner(new ClassInvitees(database), new ImportInvitees(database), house.Access, house.Invitations, Files, TimeProvider.System);
        return (school, new WorkHouse(school, runner));
    }

    private static async Task<Guid> GuardianAsync(PassSchool school, string name, bool portalAccess = true)
    {
        var student = await school.AdmitAsync();
        var guardian = new Guardian(school.School.Id, new GuardianDetails(name));
        await school.SaveAsync(guardian);
        await school.SaveAsync(new Guardianship(school.School.Id, student.Id, guardian.Id, Relationship.Father, 1, portalAccess));
        return guardian.Id;
    }

    private async Task<List<Sheet>> PrintAsync(WorkHouse work, Actor head, PassSchool school)
    {
        var order = await work.DoAsync(head, new InvitationOrder(school.Class.Id, Portal));
        Assert.Equal(new PrintedInvitations(2, 0), JsonSerializer.Deserialize<PrintedInvitations>(order.Outcome!, JsonSerializerOptions.Web));
        var file = await Files.OpenAsync(head, order.OutcomeFileId!.Value, FileKind.WorkOutcome, Ct);
        await using var content = file!.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Ct);
        using var pdf = new PdfTools(bytes.ToArray());
        var sheets = new List<Sheet>();
        for (var page = 1; page <= 2; page++)
        {
            sheets.Add(await ReadAsync(Assert.Single(pdf.ScanCodes(page))));
        }

        return sheets;
    }

    /// <summary>As the guardian's phone reads it.</summary>
    private async Task<Sheet> ReadAsync(string address)
    {
        var read = Scanned().Match(address.Trim());
        Assert.True(read.Success, address);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        var login = read.Groups[1].Value;
        var user = await db.Users.SingleAsync(row => row.UserName == login, Ct);
        return new Sheet(await db.Guardians.Where(row => row.UserId == user.Id).Select(row => row.Id).SingleAsync(Ct), user.Id, read.Groups[2].Value);
    }

    private Task<Result<OpenCode>> OpenCodeAsync(Sheet sheet) => new OneTimeCodes(database, TimeProvider.System)
        .OpenTypedAsync(Actor.System(), sheet.UserId, sheet.Code, [CodePurpose.Invitation], Ct);

    [GeneratedRegex("^https://portal\\.school\\.example/account/activate#login=([a-z2-9]+)&code=([A-Z0-9-]+)$")]
    private static partial Regex Scanned();

    private sealed record Sheet(Guid GuardianId, Guid UserId, string Code);
}
