using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Passes;

public sealed class PassIssueTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pass_is_issued_until_the_end_of_the_academic_year_and_sealed()
    {
        var school = await PassSchool.OpenAsync(database);
        var pass = await school.IssueAsync(await school.AdmitAsync());
        Assert.Equal((PassStatus.Active, PassType.Standard), (pass.Status, pass.Type));
        Assert.Equal((PassSchool.Today, school.Year.EndsOn), (pass.IssuedOn, pass.ExpiresOn));
        Assert.StartsWith("P2026", pass.Number, StringComparison.Ordinal);
        Assert.Equal(PassToken.Make(school.Keys.Find(1), pass.Id).Hash(), pass.TokenHash);
    }

    [Fact]
    public async Task After_the_end_of_the_year_a_pass_lasts_a_year()
    {
        var school = await PassSchool.OpenAsync(database);
        school.Time.Pass(TimeSpan.FromDays(60));
        var pass = await school.IssueAsync(await school.AdmitAsync());
        Assert.Equal(pass.IssuedOn.AddYears(1), pass.ExpiresOn);
    }

    [Fact]
    public async Task A_temporary_pass_stands_beside_the_standing_one_and_ends_today()
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync();
        await school.IssueAsync(student);
        var pass = await school.IssueAsync(student, PassType.Temporary);
        Assert.Equal(PassSchool.Today, pass.ExpiresOn);
        var second = await school.Issue.IssueAsync(school.Clerk, new PassRequest(student.Id, PassType.Temporary), Ct);
        Assert.Equal(PassRefusals.HasActivePass, second.Refusal);
    }

    [Fact]
    public async Task A_second_pass_a_visitors_pass_and_an_old_day_are_refused()
    {
        var school = await PassSchool.OpenAsync(database);
        var (held, none) = (await school.AdmitAsync(), await school.AdmitAsync());
        await school.IssueAsync(held);
        Assert.Equal(PassRefusals.HasActivePass, await RefusalAsync(school, new PassRequest(held.Id)));
        Assert.Equal(PassRefusals.NotForStudents, await RefusalAsync(school, new PassRequest(none.Id, PassType.Visitor)));
        Assert.Equal(PassRefusals.ExpiryInThePast, await RefusalAsync(school, new PassRequest(none.Id, ExpiresOn: PassSchool.Today.AddDays(-1))));
        Assert.Equal(PassRefusals.TemporaryTooLong, await RefusalAsync(school, new PassRequest(none.Id, PassType.Temporary, PassSchool.Today.AddDays(31))));
        Assert.Empty(await school.PassesOfAsync(none));
    }

    [Theory]
    [InlineData(StudentStatus.Inactive)]
    [InlineData(StudentStatus.Graduated)]
    [InlineData(StudentStatus.Suspended)]
    public async Task A_student_who_is_not_active_gets_no_pass(StudentStatus status)
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync(status: status);
        Assert.Equal(PassRefusals.StudentNotActive, await RefusalAsync(school, new PassRequest(student.Id)));
    }

    [Fact]
    public async Task Another_schools_student_does_not_exist()
    {
        var (school, other) = (await PassSchool.OpenAsync(database), await PassSchool.OpenAsync(database));
        var student = await other.AdmitAsync();
        Assert.Equal(Refusal.NotFound, await RefusalAsync(school, new PassRequest(student.Id)));
    }

    [Theory]
    [InlineData(Role.Teacher)]
    [InlineData(Role.Security)]
    [InlineData(Role.Parent)]
    [InlineData(Role.Student)]
    public async Task Only_the_office_issues(string role)
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync();
        var issued = await school.Issue.IssueAsync(school.As(role), new PassRequest(student.Id), Ct);
        Assert.Equal(Refusal.Forbidden, issued.Refusal);
    }

    [Fact]
    [Trait("Attack", "17")]
    public async Task Of_many_clerks_at_once_one_issues_and_no_number_is_lost()
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync();
        var before = await school.IssueAsync(await school.AdmitAsync());
        var issued = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            school.Issue.IssueAsync(school.Clerk, new PassRequest(student.Id), Ct)));
        Assert.Single(issued, result => !result.IsRefused);
        Assert.All(issued.Where(result => result.IsRefused), result => Assert.Equal(PassRefusals.HasActivePass, result.Refusal));
        var pass = Assert.Single(await school.PassesOfAsync(student));
        var after = await school.IssueAsync(await school.AdmitAsync());
        Assert.Equal([1, 1], [Count(pass) - Count(before), Count(after) - Count(pass)]);
    }

    [Fact]
    public async Task A_pass_that_ran_out_in_the_night_stands_in_nobodys_way()
    {
        var school = await PassSchool.OpenAsync(database);
        var student = await school.AdmitAsync();
        var old = await school.IssueAsync(student, PassType.Temporary);
        school.Time.Pass(TimeSpan.FromDays(1));
        await school.IssueAsync(student, PassType.Temporary);
        Assert.Equal(PassStatus.Expired, (await school.FindAsync(old.Id)).Status);
    }

    private static int Count(Pass pass) => int.Parse(pass.Number[5..], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Refusal?> RefusalAsync(PassSchool school, PassRequest request) =>
        (await school.Issue.IssueAsync(school.Clerk, request, Ct)).Refusal;
}
