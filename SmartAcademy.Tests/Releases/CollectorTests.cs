using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Releases;
using SmartAcademy.Data.Retention;
using SmartAcademy.Data.Students.Records;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Releases;

public sealed class CollectorTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly CollectorDetails Driver = new("Karim", "Driver", "01712-345672");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_adds_shows_and_removes_somebody()
    {
        var house = await PickUpSchool.OpenAsync(app);

        var added = await house.Collectors.AddAsync(house.Clerk, house.Child.Id, Driver, Ct);
        var shown = (await house.Queries.FindAsync(house.Guard, house.Child.Id, Ct))!.People;
        Assert.Equal(["Amina", "Karim"], shown.Select(person => person.Name));
        Assert.Equal("+8801712345672", shown[1].Phone);
        Assert.All((await house.Own.ListAsync(house.Parent, Ct)).Single().People, person => Assert.Null(person.Phone));

        Assert.False((await house.Collectors.RemoveAsync(house.Clerk, house.Child.Id, added.Value, Ct)).IsRefused);
        Assert.Equal(Refusal.NotFound, (await house.Collectors.RemoveAsync(house.Clerk, house.Child.Id, added.Value, Ct)).Refusal);
    }

    [Fact]
    public async Task What_is_typed_wrongly_is_refused_at_its_field()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var typed = new CollectorDetails("", " ", "12", new DateOnly(2026, 11, 22), new DateOnly(2026, 11, 21));

        var refused = await house.Collectors.AddAsync(house.Clerk, house.Child.Id, typed, Ct);

        Assert.Equal(["Name", "Relation", "Phone", "ValidUntil"], refused.Refusals.Select(refusal => refusal.Field));
    }

    [Fact]
    public async Task Ten_are_enough_however_fast_they_are_added()
    {
        var house = await PickUpSchool.OpenAsync(app);

        var added = await Task.WhenAll(Enumerable.Range(0, Collector.MostOfAChild + 3).Select(_ => house.Collectors.AddAsync(house.Clerk, house.Child.Id, Driver, Ct)));

        Assert.Equal(Collector.MostOfAChild, added.Count(one => !one.IsRefused));
        Assert.All(added.Where(one => one.IsRefused), one => Assert.Equal(ReleaseRefusals.TooManyCollectors, one.Refusals[0]));
    }

    [Fact]
    public async Task A_guard_another_school_and_a_parent_change_no_list()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var (child, mother) = (house.Child.Id, house.Mother.Id);
        var driver = (await house.Collectors.AddAsync(house.Clerk, child, Driver, Ct)).Value;
        await house.Collectors.AddNoteAsync(house.Clerk, child, "Not to the uncle", Ct);
        var note = (await house.Queries.FindAsync(house.Guard, child, Ct))!.Notes.Single().Id;

        foreach (var (actor, refusal) in new[]
        {
            (house.Guard, Refusal.Forbidden), (house.Parent, Refusal.Forbidden), (Actors.Clerk(app.OtherSchool.Id), Refusal.NotFound),
        })
        {
            Assert.Equal(refusal, Assert.Single((await house.Collectors.AddAsync(actor, child, Driver, Ct)).Refusals));
            Assert.Equal(refusal, (await house.Collectors.RemoveAsync(actor, child, driver, Ct)).Refusal);
            Assert.Equal(refusal, (await house.Collectors.LetGuardianAsync(actor, child, mother, false, Ct)).Refusal);
            Assert.Equal(refusal, (await house.Collectors.AddNoteAsync(actor, child, "x", Ct)).Refusal);
            Assert.Equal(refusal, (await house.Collectors.RemoveNoteAsync(actor, child, note, Ct)).Refusal);
        }

        Assert.Equal(TextRefusals.Missing, (await house.Collectors.AddNoteAsync(house.Clerk, child, "  ", Ct)).Refusal);
        Assert.False((await house.Collectors.RemoveNoteAsync(house.Clerk, child, note, Ct)).IsRefused);
    }

    [Fact]
    public async Task The_words_of_a_warning_stand_neither_in_the_table_nor_in_the_audit()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var words = $"Not to {Guid.NewGuid():N}";
        await house.Collectors.AddNoteAsync(house.Clerk, house.Child.Id, words, Ct);

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        var stored = await db.Database.SqlQuery<string>($"SELECT words AS \"Value\" FROM custody_notes WHERE student_id = {house.Child.Id}").SingleAsync(Ct);
        var told = await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM audit_entries WHERE changes::text LIKE {"%" + words + "%"}").SingleAsync(Ct);

        Assert.DoesNotContain(words, stored, StringComparison.Ordinal);
        Assert.Equal(0, told);
        Assert.True(await db.AuditEntries.AnyAsync(entry => entry.ResourceType == nameof(CustodyNote), Ct));
        Assert.Equal(words, (await house.Queries.FindAsync(house.Guard, house.Child.Id, Ct))!.Notes.Single().Words);
    }

    [Fact]
    public async Task The_family_gets_all_of_it_in_the_record_and_an_erasure_leaves_no_name()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var files = app.Services.GetRequiredService<FileService>();
        var driver = (await house.Collectors.AddAsync(house.Clerk, house.Child.Id, Driver, Ct)).Value;
        using var face = new MemoryStream([1, 2, 3]);
        await house.Collectors.SetPhotoAsync(house.Clerk, house.Child.Id, driver, face, Ct);
        await house.Collectors.AddNoteAsync(house.Clerk, house.Child.Id, "Not to the uncle", Ct);
        await house.NameDriverAsync();
        await house.ReleaseAsync(house.Order(CollectedBy.Collector, driver) with { NotesRead = true });
        var head = Actors.Admin(app.School.Id);
        var record = await app.Services.GetRequiredService<StudentRecordQueries>().FindAsync(head, house.Child.Id, Ct);
        string[] kinds = ["collectors", "custody-notes", "one-time-collectors", "releases"];
        Assert.Empty(kinds.Except(record!.Kinds.Select(kind => kind.Name)));
        Guid photo;
        await using (var before = await app.Database.OpenAsync(Actor.System(), Ct))
        {
            photo = (await before.Collectors.SingleAsync(row => row.Id == driver, Ct)).PhotoFileId!.Value;
        }

        var order = new ErasureOrder(house.Child.Id, house.Child.EnrolmentNumber, "Asked");
        Assert.False((await app.Services.GetRequiredService<ErasureService>().EraseAsync(head, order, Ct)).IsRefused);

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        Assert.False(await db.Collectors.AnyAsync(row => row.StudentId == house.Child.Id, Ct));
        Assert.False(await db.CustodyNotes.AnyAsync(row => row.StudentId == house.Child.Id, Ct));
        Assert.False(await db.ReleaseCodes.AnyAsync(row => row.StudentId == house.Child.Id, Ct));
        var left = Assert.Single(await house.StoredAsync());
        Assert.Equal(("", "", null), (left.CollectorName, left.Relation, left.Reason));
        Assert.Null(await files.OpenAsync(head, photo, FileKind.CollectorPhoto, Ct));
    }

    [Fact]
    public async Task What_is_old_goes_and_what_is_of_today_stays()
    {
        var house = await PickUpSchool.OpenAsync(app);
        var past = await house.Collectors.AddAsync(house.Clerk, house.Child.Id, Driver with { ValidUntil = new DateOnly(2025, 1, 1) }, Ct);
        var standing = await house.Collectors.AddAsync(house.Clerk, house.Child.Id, Driver, Ct);
        await house.ReleaseAsync(house.ToMother());
        var expiry = app.Services.GetServices<Expiry>().OfType<ReleaseExpiry>().Single();

        await expiry.RemoveAsync(Actor.System(app.School.Id), new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero), Ct);

        await using var db = await app.Database.OpenAsync(Actor.System(), Ct);
        Assert.False(await db.Collectors.AnyAsync(row => row.Id == past.Value, Ct));
        Assert.True(await db.Collectors.AnyAsync(row => row.Id == standing.Value, Ct));
        Assert.Single(await house.StoredAsync());
        await expiry.RemoveAsync(Actor.System(app.School.Id), new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero), Ct);
        Assert.Empty(await house.StoredAsync());
    }
}
