using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Students.Import;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Students.Import;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Students.Import;

public sealed class ApplyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly UploadedList Small = ImportHouse.ListOf(
        "First name,Last name,DOB,Class,Section,Roll,Guardian,Mobile,Relation",
        "Omar,Faruk,06/07/2013,Seven,B,1,Md. Rahim,01300-000001,Father",
        "Mariam,Begum,07/08/2014,Eight,A,2,Md. Rahim,01300000001,Father",
        "Hasan,Mahmud,31/02/2014,Seven,B,3,Md. Karim,01300-000002,Uncle");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_admits_pupils_with_their_class_and_one_household()
    {
        var house = await ImportHouse.MakeAsync(database);

        await house.AppliedAsync(Small);

        var (omar, mariam) = (await house.FindStudentAsync("Omar"), await house.FindStudentAsync("Mariam"));
        Assert.Equal(house.School.Class.Id, omar.ClassId);
        Assert.Equal(new DateOnly(2013, 7, 6), omar.DateOfBirth);
        Assert.Matches("^SA20[0-9]{7}$", omar.EnrolmentNumber);
        Assert.Equal(Assert.Single(omar.Guardianships).GuardianId, Assert.Single(mariam.Guardianships).GuardianId);
        Assert.Equal((Relationship.Father, 1, true), (omar.Guardianships.First().Relationship, omar.Guardianships.First().ContactPriority, omar.Guardianships.First().PortalAccess));
        Assert.Equal("+8801300000001", omar.Guardianships.First().Guardian.Phone);
        Assert.Equal((2, 1, 2), await house.CountAsync());
    }

    [Fact]
    public async Task Both_samples_one_after_the_other_admit_everybody_once()
    {
        var house = await ImportHouse.MakeAsync(database);
        await house.AppliedAsync(SampleLists.Read(SampleLists.Csv));
        Assert.Equal(85, (await house.CountAsync()).Students);

        var second = await house.AppliedAsync(SampleLists.Read(SampleLists.Workbook));

        var counts = (await house.FindAsync(second)).Counts;
        Assert.Equal(85, counts.Unchanged);
        Assert.Equal(0, counts.Changed);
        Assert.Equal(85 + counts.Created, (await house.CountAsync()).Students);
        await using var db = await house.OpenAsync();
        Assert.DoesNotContain(await db.Guardians.GroupBy(guardian => guardian.Phone).Select(household => household.Count()).ToListAsync(Ct), count => count > 1);
    }

    [Fact]
    public async Task Enrolment_numbers_have_no_gap_though_rows_are_refused()
    {
        var house = await ImportHouse.MakeAsync(database);

        await house.AppliedAsync(SampleLists.Read(SampleLists.Csv));

        await using var db = await house.OpenAsync();
        var numbers = (await db.Students.Select(student => student.EnrolmentNumber).ToListAsync(Ct)).Select(number => int.Parse(number[6..], CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(Enumerable.Range(numbers[0], 85), numbers);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_to_the_school()
    {
        var house = await ImportHouse.MakeAsync(database);

        var importId = await house.CheckedAsync(Small);

        Assert.Equal((0, 0, 1), await house.CountAsync());
        Assert.Equal(new OutcomeCounts(2, 0, 0, 1), (await house.FindAsync(importId)).Counts);
        Assert.Equal("date_impossible", (await house.RowsAsync(importId))[2].Report.Reasons.Single().Code);
    }

    [Fact]
    public async Task A_cancel_rolls_everything_back_and_the_list_can_be_applied_later()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.CheckedAsync(Small);
        var orderId = (await house.Lists.StartApplyAsync(house.Clerk, importId, Ct)).Value;
        await using (var db = await house.OpenAsync())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE work_orders SET cancel_requested = true WHERE id = {orderId}", Ct);
        }

        await house.Desk.WorkAsync(orderId, Ct);

        Assert.Equal((0, 0, 1), await house.CountAsync());
        Assert.Equal(WorkStatus.Cancelled, await StatusAsync(house, orderId));
        Assert.Equal(ImportStatus.Checked, (await house.FindAsync(importId)).Status);
        await house.ApplyAsync(importId);
        Assert.Equal((2, 1, 2), await house.CountAsync());
    }

    [Fact]
    public async Task Of_two_people_who_apply_at_once_one_is_refused_and_nobody_is_admitted_twice()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.CheckedAsync(Small);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => house.Lists.StartApplyAsync(house.Clerk, importId, Ct)));
        var orderId = Assert.Single(answers, answer => !answer.IsRefused).Value;
        await Task.WhenAll(house.Desk.WorkAsync(orderId, Ct), house.Desk.WorkAsync(orderId, Ct));

        Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(ImportRefusals.AtWork, answer.Refusal));
        Assert.Equal(2, (await house.CountAsync()).Students);
        Assert.Equal(ImportRefusals.AlreadyApplied, (await house.Lists.StartApplyAsync(house.Clerk, importId, Ct)).Refusal);
    }

    [Fact]
    public async Task Two_lists_of_the_same_pupils_applied_at_once_admit_them_once()
    {
        var house = await ImportHouse.MakeAsync(database);
        var orders = new List<Guid>();
        foreach (var importId in new[] { await house.CheckedAsync(Small), await house.CheckedAsync(Small) })
        {
            orders.Add((await house.Lists.StartApplyAsync(house.Clerk, importId, Ct)).Value);
        }

        await Task.WhenAll(orders.Select(orderId => house.Desk.WorkAsync(orderId, Ct)));

        Assert.Equal((2, 1, 2), await house.CountAsync());
    }

    [Fact]
    public async Task Another_school_and_the_wrong_role_see_and_do_nothing()
    {
        var house = await ImportHouse.MakeAsync(database);
        var importId = await house.CheckedAsync(Small);
        var other = await TestSchool.MakeAsync(database);
        var choices = (await house.FindAsync(importId)).Choices;

        foreach (var actor in new[] { Actors.Clerk(other.Id), Actors.In(house.School.Id, Role.Teacher), Actors.Guard(house.School.Id), Actors.Parent(house.School.Id), Actor.Nobody })
        {
            Assert.Null(await house.Queries.FindAsync(actor, importId, Ct));
            Assert.Empty(await house.Queries.RowsAsync(actor, importId, new RowFilter(), Ct));
            Assert.DoesNotContain(await house.Queries.HistoryAsync(actor, 1, Ct), line => line.Id == importId);
            Assert.Equal(Refusal.NotFound, (await house.Lists.CheckAsync(actor, importId, choices, Ct)).Refusal);
            Assert.Equal(Refusal.NotFound, (await house.Lists.StartApplyAsync(actor, importId, Ct)).Refusal);
            Assert.Equal(Refusal.NotFound, (await house.Lists.StartUndoAsync(actor, importId, Ct)).Refusal);
        }

        Assert.Equal(Refusal.Forbidden, (await house.Lists.UploadAsync(Actors.Guard(house.School.Id), Small, Ct)).Refusal);
    }

    [Fact]
    public async Task A_year_of_another_school_is_refused()
    {
        var house = await ImportHouse.MakeAsync(database);
        var other = await TestSchool.MakeAsync(database);
        var importId = await house.UploadAsync(Small);

        var answer = await house.Lists.CheckAsync(house.Clerk, importId, new ImportChoices(other.Year.Id, ColumnGuess.From(Small.Headings)), Ct);

        Assert.Equal(ImportRefusals.UnknownYear, answer.Refusal);
    }

    [Fact]
    public async Task A_corrected_mapping_is_remembered_for_the_next_list_with_the_same_headings()
    {
        var house = await ImportHouse.MakeAsync(database);
        var list = ImportHouse.ListOf("Alias,Group of pupils", "Omar,Seven B");
        var columns = new ColumnMap(new Dictionary<ImportField, int> { [ImportField.FullName] = 0, [ImportField.ClassName] = 1 });
        var first = await house.UploadAsync(list);
        await house.Lists.CheckAsync(house.Clerk, first, new ImportChoices(house.School.Year.Id, columns), Ct);

        var second = await house.FindAsync(await house.UploadAsync(list));

        Assert.True(second.IsRemembered);
        Assert.Equal(columns.Columns, second.Choices.Columns.Columns);
        Assert.Equal(new OutcomeCounts(1, 0, 0, 0), (await house.FindAsync(first)).Counts);
    }

    private static async Task<WorkStatus> StatusAsync(ImportHouse house, Guid orderId)
    {
        await using var db = await house.OpenAsync();
        return await db.WorkOrders.Where(order => order.Id == orderId).Select(order => order.Status).SingleAsync(Ct);
    }
}
