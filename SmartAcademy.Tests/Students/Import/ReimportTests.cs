using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Students.Import;

public sealed class ReimportTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Headings = "First name,DOB,Class,Section,Roll,Guardian,Mobile,Address";
    private const string Omar = "Omar,06/07/2013,Seven,B,1,Md. Rahim,01300-000001,Mirpur";

    private static readonly UploadedList List = ImportHouse.ListOf(Headings, Omar);
    private static readonly UploadedList Moved = ImportHouse.ListOf(Headings, Omar.Replace("Mirpur", "Banani"));

    [Fact]
    public async Task The_same_list_again_changes_nothing_and_says_it_was_imported()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.AppliedAsync(List);

        var again = await house.FindAsync(await house.CheckedAsync(List));

        Assert.Equal(new OutcomeCounts(0, 0, 1, 0), again.Counts);
        Assert.NotNull(again.SameFileAppliedAt);
        Assert.Equal(ImportRefusals.NothingToDo, (await house.Lists.StartApplyAsync(house.Clerk, again.Id, TestContext.Current.CancellationToken)).Refusal);
    }

    [Fact]
    public async Task A_value_that_changed_in_the_list_is_changed_in_the_school()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.AppliedAsync(List);

        var importId = await house.AppliedAsync(Moved);

        Assert.Equal("Banani", (await house.FindStudentAsync("Omar")).Address);
        Assert.Equal(new FieldChange(ImportField.Address, "Mirpur", "Banani"), (await house.RowsAsync(importId))[0].Report.Changes.Single());
    }

    [Fact]
    public async Task A_field_that_a_person_edited_since_is_kept()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.AppliedAsync(List);
        await house.EditAsync((await house.FindStudentAsync("Omar")).Id, details => details with { Address = "Uttara" });

        var importId = await house.CheckedAsync(Moved);

        Assert.Equal(new FieldChange(ImportField.Address, "Uttara", "Banani", Kept: true), (await house.RowsAsync(importId))[0].Report.Changes.Single());
        Assert.Equal("Uttara", (await house.FindStudentAsync("Omar")).Address);
    }

    [Fact]
    public async Task It_stays_kept_in_an_import_that_changes_other_fields_and_in_those_after_it()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.AppliedAsync(List);
        await house.EditAsync((await house.FindStudentAsync("Omar")).Id, details => details with { Address = "Uttara" });
        await house.AppliedAsync(ImportHouse.ListOf(Headings, Omar.Replace("Mirpur", "Banani").Replace(",1,", ",9,")));

        var third = await house.CheckedAsync(ImportHouse.ListOf(Headings, Omar.Replace("Mirpur", "Gulshan").Replace(",1,", ",9,")));

        Assert.Equal(("Uttara", 9), ((await house.FindStudentAsync("Omar")).Address, (await house.FindStudentAsync("Omar")).RollNumber));
        Assert.True((await house.RowsAsync(third))[0].Report.Changes.Single().Kept);
    }

    [Fact]
    public async Task It_is_overwritten_when_the_person_says_so()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.AppliedAsync(List);
        await house.EditAsync((await house.FindStudentAsync("Omar")).Id, details => details with { Address = "Uttara" });

        await house.AppliedAsync(Moved, overwrites: true);

        Assert.Equal("Banani", (await house.FindStudentAsync("Omar")).Address);
    }

    [Fact]
    public async Task A_pupil_moves_to_another_class_and_a_second_guardian_joins()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.AppliedAsync(List);

        await house.AppliedAsync(ImportHouse.ListOf(Headings, "Omar,06/07/2013,Eight,A,1,Md. Rahim,01300-000001,Mirpur"));
        await house.AppliedAsync(ImportHouse.ListOf(Headings, "Omar,06/07/2013,Eight,A,1,Rahima Begum,01300-000002,Mirpur"));

        var omar = await house.FindStudentAsync("Omar");
        Assert.NotEqual(house.School.Class.Id, omar.ClassId);
        Assert.Equal([("Md. Rahim", 1), ("Rahima Begum", 2)], omar.Guardianships.OrderBy(bond => bond.ContactPriority).Select(bond => (bond.Guardian.Name, bond.ContactPriority)));
        Assert.Equal(1, (await house.CountAsync()).Students);
    }
}
