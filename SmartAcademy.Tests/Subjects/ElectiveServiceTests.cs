using Microsoft.EntityFrameworkCore;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Subjects;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Subjects;
using SmartAcademy.Tests.Support;
using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.Tests.Subjects;

public sealed class ElectiveServiceTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly ElectiveService electives = new(database);
    private readonly ClassSubjectService taught = new(database);
    private readonly SubjectQueries queries = new(database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Students_choose_change_and_give_up_an_elective()
    {
        var school = await TestSchool.MakeAsync(database);
        var (admin, subject) = (Actors.Admin(school.Id), await OfferAsync(school, "AGR"));
        var (one, two) = (await school.AdmitAsync("One"), await school.AdmitAsync("Two"));

        await ChooseAsync(school, subject, (one.Id, ElectiveChoice.Chosen), (two.Id, ElectiveChoice.Fourth));
        Assert.Equal([ElectiveChoice.Chosen, ElectiveChoice.Fourth], await ChoicesAsync(school, subject));
        Assert.Equal(2, Assert.Single((await queries.OfClassAsync(admin, school.Class.Id, Ct))!).Chosen);
        Assert.Equal(SubjectRefusals.IsChosen, (await taught.RemoveAsync(admin, school.Class.Id, subject, Ct)).Refusal);
        Assert.Equal(SubjectRefusals.IsChosen, (await taught.OfferAsync(admin, school.Class.Id, subject, asElective: false, Ct)).Refusal);

        await ChooseAsync(school, subject, (one.Id, ElectiveChoice.Fourth), (two.Id, ElectiveChoice.NotChosen));
        Assert.Equal([ElectiveChoice.Fourth, ElectiveChoice.NotChosen], await ChoicesAsync(school, subject));
    }

    [Fact]
    public async Task A_student_has_one_fourth_subject_even_when_two_clerks_save_at_once()
    {
        var school = await TestSchool.MakeAsync(database);
        var (first, second) = (await OfferAsync(school, "AGR"), await OfferAsync(school, "HOM"));
        var student = await school.AdmitAsync("One");

        var saved = await Task.WhenAll(new[] { first, second }.Select(subject =>
            Task.Run(() => ChooseAsync(school, subject, (student.Id, ElectiveChoice.Fourth)), Ct)));

        Assert.Equal(SubjectRefusals.FourthAlready, Assert.Single(saved, result => result.IsRefused).Refusal);
        await using var db = await database.OpenAsync(Actor.System(school.Id), Ct);
        Assert.Equal(1, await db.StudentSubjects.CountAsync(row => row.IsFourth, Ct));
    }

    [Fact]
    public async Task A_compulsory_subject_is_not_chosen_and_a_stranger_chooses_nothing()
    {
        var school = await TestSchool.MakeAsync(database);
        var (elective, compulsory) = (await OfferAsync(school, "AGR"), await OfferAsync(school, "BAN", isElective: false));
        var (own, stranger) = (await school.AdmitAsync("Own"), await school.AdmitAsync("Stranger", details => details with { ClassId = null }));

        Assert.Equal(SubjectRefusals.NotElective, (await ChooseAsync(school, compulsory, (own.Id, ElectiveChoice.Chosen))).Refusal);
        Assert.Equal(
            SubjectRefusals.NotInClass,
            (await ChooseAsync(school, elective, (own.Id, ElectiveChoice.Chosen), (stranger.Id, ElectiveChoice.Chosen))).Refusal);
        Assert.Equal([ElectiveChoice.NotChosen], await ChoicesAsync(school, elective));
        Assert.Null(await queries.ChoicesAsync(Actors.Admin(school.Id), school.Class.Id, compulsory, Ct));
    }

    [Fact]
    public async Task Others_and_other_schools_choose_nothing()
    {
        var (school, other) = (await TestSchool.MakeAsync(database), await TestSchool.MakeAsync(database));
        var subject = await OfferAsync(school, "AGR");
        var choices = new Dictionary<Guid, ElectiveChoice> { [(await school.AdmitAsync("One")).Id] = ElectiveChoice.Chosen };

        Assert.Equal(Refusal.Forbidden, (await electives.ChooseAsync(Actors.Clerk(school.Id), school.Class.Id, subject, choices, Ct)).Refusal);
        Assert.Equal(Refusal.NotFound, (await electives.ChooseAsync(Actors.Admin(other.Id), school.Class.Id, subject, choices, Ct)).Refusal);
        Assert.Null(await queries.ChoicesAsync(Actors.Admin(other.Id), school.Class.Id, subject, Ct));
    }

    private static async Task<Guid> OfferAsync(TestSchool school, string code, bool isElective = true)
    {
        var subject = new Subject(school.Id, code, code);
        await school.AddAsync(subject);
        await school.AddAsync(new ClassSubject(school.Id, school.Class.Id, subject.Id, isElective));
        return subject.Id;
    }

    private Task<Result> ChooseAsync(TestSchool school, Guid subjectId, params (Guid StudentId, ElectiveChoice Choice)[] choices) =>
        electives.ChooseAsync(
            Actors.Admin(school.Id), school.Class.Id, subjectId, choices.ToDictionary(choice => choice.StudentId, choice => choice.Choice), Ct);

    private async Task<IEnumerable<ElectiveChoice>> ChoicesAsync(TestSchool school, Guid subjectId) =>
        (await queries.ChoicesAsync(Actors.Admin(school.Id), school.Class.Id, subjectId, Ct))!.Select(line => line.Choice);
}
