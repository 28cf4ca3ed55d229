using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Audit;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Grades;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Audit;
using SmartAcademy.Domain.Grades;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Printing;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;
using SmartAcademy.Web.Files;
using SmartAcademy.Web.Grades;
using SmartAcademy.Web.Grades.Cards;

namespace SmartAcademy.Tests.Grades;

public sealed class ReportCardTests(TestDatabase database) : IClassFixture<TestDatabase>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("report-cards-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FileService Files => new(database, new LocalFileStore(Options.Create(new Web.Files.FileOptions { Folder = folder })), TimeProvider.System);

    private ReportCardQueries Cards => new(database, Files, TimeProvider.System);

    private PrintReportCardsRunner Runner => new(
        Cards,
        new ReportCardService(database, new AuditTrail(database, TimeProvider.System), TimeProvider.System),
        Files,
        new StringLocalizer<GradesTexts>(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance)),
        TimeProvider.System);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("en", "Report card", "Out of 100", "85")]
    [InlineData("bn", "ফলাফল কার্ড", "শ্রেণিশিক্ষক", "৮৫")]
    public async Task Each_student_gets_a_card_and_the_class_a_file_of_all(string language, string title, string label, string mark)
    {
        var house = await PublishedAsync();
        var head = await HeadAsync(house);

        var order = await PrintAsync(house, head, language);

        Assert.Equal((WorkStatus.Done, 3, 3), (order.Status, order.Finished, order.Total));
        var kept = await house.ReadAsync(db => db.ReportCards.ToListAsync(Ct));
        Assert.Equal([house.Students[0].Id, house.Students[1].Id, house.Students[2].Id], kept.Where(card => card.StudentId is not null).Select(card => card.StudentId!.Value).Order());
        using var all = new PdfTools(await BytesAsync(head, kept.Single(card => card.StudentId is null)));
        Assert.Contains("Pages:           3", all.Facts(), StringComparison.Ordinal);
        using var first = new PdfTools(await BytesAsync(head, kept.Single(card => card.StudentId == house.Students[0].Id)));
        var text = first.Text().Normalize();
        Assert.All(new[] { title, label, mark }, words => Assert.Contains(words.Normalize(), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_stays_as_it_was_printed_and_its_hash_proves_it()
    {
        var house = await PublishedAsync();
        var head = await HeadAsync(house);
        await PrintAsync(house, head, "en");
        var before = await house.ReadAsync(db => db.ReportCards.AsNoTracking().OrderBy(card => card.Id).ToListAsync(Ct));

        await PrintAsync(house, head, "en");

        var after = await house.ReadAsync(db => db.ReportCards.AsNoTracking().OrderBy(card => card.Id).ToListAsync(Ct));
        Assert.Equal(before.Select(card => (card.FileId, card.Sha256)), after.Select(card => (card.FileId, card.Sha256)));
        Assert.All(after, card => Assert.Equal(card.Sha256, Convert.ToHexStringLower(SHA256.HashData(BytesAsync(head, card).GetAwaiter().GetResult()))));
        await Assert.ThrowsAnyAsync<Exception>(() => house.ReadAsync(db => db.ReportCards.ExecuteUpdateAsync(row => row.SetProperty(card => card.Sha256, "x"), Ct)));
        Assert.Equal(1, await house.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Action == AuditAction.Printed && row.ResourceType == nameof(ReportCard) && row.SchoolId == house.School.Id, Ct)));
    }

    [Fact]
    public async Task A_family_opens_its_own_card_while_the_result_stands_and_no_other()
    {
        var house = await PublishedAsync();
        var head = await HeadAsync(house);
        await PrintAsync(house, head, "bn");
        var parent = await house.HireAsync(Role.Parent);
        var guardian = new Guardian(house.School.Id, new GuardianDetails("Parent"));
        guardian.LinkLogin(parent.UserId!.Value);
        await house.School.AddAsync(guardian, new Guardianship(house.School.Id, house.Students[0].Id, guardian.Id, Relationship.Mother, 1, portalAccess: true));
        var kept = await house.ReadAsync(db => db.ReportCards.ToListAsync(Ct));
        var (own, other, all) = (kept.Single(card => card.StudentId == house.Students[0].Id), kept.Single(card => card.StudentId == house.Students[1].Id), kept.Single(card => card.StudentId is null));

        Assert.True(await OpensAsync(parent, own));
        Assert.False(await OpensAsync(parent, other));
        Assert.False(await OpensAsync(parent, all));
        Assert.False(await OpensAsync(Actors.Admin(Guid.NewGuid()), own));
        Assert.False(await OpensAsync(await house.HireAsync(Role.Security), own));
        await house.Results.WithdrawAsync(house.Admin, house.School.Class.Id, house.Term.Id, "A mistake", Ct);
        Assert.False(await OpensAsync(parent, own));
        Assert.True(await OpensAsync(head, own));
    }

    [Fact]
    public async Task No_card_is_drawn_before_the_results_are_published_or_for_whoever_may_not_export()
    {
        var house = await GradeHouse.BuildAsync(database);
        var classId = house.School.Class.Id;

        Assert.Equal(GradeRefusals.NotPublished, (await Cards.FactsAsync(house.Admin, classId, house.Term.Id, Ct)).Refusal);
        Assert.Equal(Refusal.Forbidden, (await Cards.FactsAsync(house.BanglaTeacher, classId, house.Term.Id, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Cards.FactsAsync(Actors.Admin(Guid.NewGuid()), classId, house.Term.Id, Ct)).Refusal);
    }

    private async Task<bool> OpensAsync(Actor actor, ReportCard card)
    {
        var file = await Cards.OpenAsync(actor, card.Id, Ct);
        if (file is not null)
        {
            await file.Content.DisposeAsync();
        }

        return file is not null;
    }

    private async Task<GradeHouse> PublishedAsync()
    {
        var house = await GradeHouse.BuildAsync(database);
        await house.FinishAllAsync();
        await house.Comments.OfClassAsync(house.ClassTeacher, house.School.Class.Id, house.Term.Id, new Dictionary<Guid, string?> { [house.Students[0].Id] = "পড়াশোনায় মনোযোগী" }, Ct);
        Assert.Null((await house.Results.PublishAsync(house.Admin, house.School.Class.Id, house.Term.Id, Ct)).Refusal);
        return house;
    }

    /// <summary>With a role that the work desk finds again.</summary>
    private async Task<Actor> HeadAsync(GradeHouse house)
    {
        var head = await house.HireAsync(Role.SchoolAdmin);
        await using var db = await database.OpenAsync(Actor.System(), Ct);
        db.UserRoles.Add(new() { UserId = head.UserId!.Value, RoleId = (await db.Roles.SingleAsync(row => row.Name == Role.SchoolAdmin, Ct)).Id });
        await db.SaveChangesAsync(Ct);
        return head;
    }

    private async Task<WorkOrder> PrintAsync(GradeHouse house, Actor head, string language)
    {
        var order = new WorkOrder(
            house.School.Id, PrintReportCardsRunner.WorkKind,
            System.Text.Json.JsonSerializer.Serialize(new ReportCardOrder(house.School.Class.Id, house.Term.Id, language), System.Text.Json.JsonSerializerOptions.Web),
            head.UserId, TimeProvider.System.GetUtcNow());
        await house.School.AddAsync(order);
        await new WorkDesk(database, [Runner], new ActorDirectory(database, new RoleBook(database)), TimeProvider.System, NullLogger<WorkDesk>.Instance).WorkAsync(order.Id, Ct);
        return await house.ReadAsync(db => db.WorkOrders.AsNoTracking().SingleAsync(row => row.Id == order.Id, Ct));
    }

    private async Task<byte[]> BytesAsync(Actor actor, ReportCard card)
    {
        var file = (await Cards.OpenAsync(actor, card.Id, Ct))!;
        await using var content = file.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }
}
