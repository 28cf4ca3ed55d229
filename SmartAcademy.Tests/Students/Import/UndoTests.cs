using Microsoft.EntityFrameworkCore;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Students.Import;

public sealed class UndoTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Headings = "First name,DOB,Class,Section,Roll,Guardian,Mobile,Address";
    private const string Omar = "Omar,06/07/2013,Seven,B,1,Md. Rahim,01300-000001,Mirpur";
    private const string Hasan = "Hasan,07/07/2014,Eight,A,2,Md. Karim,01300-000002,Banani";

    private static readonly UploadedList Both = ImportHouse.ListOf(Headings, Omar, Hasan);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pupils_guardians_and_classes_that_nobody_used_since_are_removed()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.AppliedAsync(SampleLists.Read(SampleLists.Csv));

        await house.UndoAsync(importId);

        Assert.Equal((0, 0, 1), await house.CountAsync());
        Assert.Equal(0, (await house.FindAsync(importId)).RowsNotUndone);
        Assert.Equal(ImportRefusals.AlreadyUndone, (await house.Lists.StartUndoAsync(house.Clerk, importId, Ct)).Refusal);
    }

    [Fact]
    public async Task After_an_undo_the_list_can_be_imported_anew()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.UndoAsync(await house.AppliedAsync(Both));

        await house.AppliedAsync(Both);

        Assert.Equal((2, 2, 2), await house.CountAsync());
    }

    [Fact]
    public async Task A_pupil_who_was_edited_since_stays_with_guardian_and_class_and_it_says_why()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.AppliedAsync(Both);
        await house.EditAsync((await house.FindStudentAsync("Hasan")).Id, details => details with { Email = "hasan@school.example" });

        await house.UndoAsync(importId);

        Assert.Equal((1, 1, 2), await house.CountAsync());
        var left = Assert.Single(await house.Queries.LeftRowsAsync(house.Clerk, importId, Ct));
        Assert.Equal(3, left.Number);
        Assert.Equal(
            [(ImportNotes.LeftWasEdited, ImportField.Email), (ImportNotes.LeftGuardianInUse, ImportField.GuardianName), (ImportNotes.LeftClassInUse, ImportField.ClassName)],
            left.LeftByUndo.Select(note => (note.Code, note.Field!.Value)));
        Assert.Equal(1, (await house.FindAsync(importId)).RowsNotUndone);
    }

    [Fact]
    public async Task A_pupil_with_a_pass_stays()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.AppliedAsync(Both);
        var omar = await house.FindStudentAsync("Omar");
        await house.School.AddAsync(Pass.Issue(new PassOrder(house.School.Id, omar.Id, "P2026000001", PassType.Standard, new DateOnly(2026, 12, 31), null), new DateOnly(2026, 11, 22)).Value);

        await house.UndoAsync(importId);

        Assert.Equal(ImportNotes.LeftHasPass, (await house.Queries.LeftRowsAsync(house.Clerk, importId, Ct))[0].LeftByUndo[0].Code);
        Assert.Equal(1, (await house.CountAsync()).Students);
    }

    [Fact]
    public async Task Old_values_come_back_except_where_a_person_edited_since()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.AppliedAsync(Both);
        var change = await house.AppliedAsync(ImportHouse.ListOf(
            Headings, Omar.Replace("Mirpur", "Gulshan").Replace(",1,", ",11,"), Hasan.Replace("Eight,A", "Seven,B").Replace("Banani", "Gulshan").Replace("02,", "03,").Replace("Karim", "Salam")));
        await house.EditAsync((await house.FindStudentAsync("Omar")).Id, details => details with { Address = "Uttara" });

        await house.UndoAsync(change);

        var (omar, hasan) = (await house.FindStudentAsync("Omar"), await house.FindStudentAsync("Hasan"));
        Assert.Equal(("Uttara", 1), (omar.Address, omar.RollNumber));
        Assert.Equal("Banani", hasan.Address);
        Assert.NotEqual(house.School.Class.Id, hasan.ClassId);
        Assert.Equal("Md. Karim", Assert.Single(hasan.Guardianships).Guardian.Name);
        Assert.Equal((2, 2, 2), await house.CountAsync());
        Assert.Equal([new RowNote(ImportNotes.LeftWasEdited, ImportField.Address)], Assert.Single(await house.Queries.LeftRowsAsync(house.Clerk, change, Ct)).LeftByUndo);
    }

    [Fact]
    public async Task A_pupil_whom_a_later_import_wrote_stays_until_that_one_is_undone()
    {
        var house = await ImportHouse.MakeAsync(database);
        var first = await house.AppliedAsync(Both);
        await house.AppliedAsync(ImportHouse.ListOf(Headings, Omar.Replace("Mirpur", "Gulshan")));

        await house.UndoAsync(first);

        Assert.Equal(ImportNotes.LeftLaterImport, (await house.Queries.LeftRowsAsync(house.Clerk, first, Ct))[0].LeftByUndo[0].Code);
        Assert.Equal(1, (await house.CountAsync()).Students);
    }

    [Fact]
    public async Task After_undoing_a_change_the_import_before_it_can_be_undone_whole()
    {
        var house = await ImportHouse.MakeAsync(database);
        var first = await house.AppliedAsync(Both);
        await house.UndoAsync(await house.AppliedAsync(ImportHouse.ListOf(Headings, Omar.Replace("Mirpur", "Gulshan"))));

        await house.UndoAsync(first);

        Assert.Equal((0, 0, 1), await house.CountAsync());
    }

    [Fact]
    public async Task A_list_that_was_never_applied_cannot_be_undone()
    {
        var house = await ImportHouse.MakeAsync(database);

        Assert.Equal(ImportRefusals.NotApplied, (await house.Lists.StartUndoAsync(house.Clerk, await house.CheckedAsync(Both), Ct)).Refusal);
    }

    [Fact]
    public async Task What_was_done_and_taken_back_stands_in_the_audit()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.UndoAsync(await house.AppliedAsync(Both));

        await using var db = await house.OpenAsync();
        var entries = await db.AuditEntries.Where(entry => entry.SchoolId == house.School.Id).Select(entry => new { entry.ResourceType, entry.Action }).ToListAsync(Ct);
        Assert.Equal(2, entries.Count(entry => entry is { ResourceType: "Student", Action: "created" }));
        Assert.Equal(2, entries.Count(entry => entry is { ResourceType: "Student", Action: "changed" }));
        Assert.Contains(entries, entry => entry is { ResourceType: "ClassListImport", Action: "changed" });
    }
}
