using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Releases;
using SmartAcademy.Data.Users.Brakes;
using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Releases;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Releases;

/// <summary>A child with a mother who has a login, on a fixed day, and the services that hand it over.</summary>
internal sealed class PickUpSchool
{
    private PickUpSchool(TestApp app, Student child, Guardian mother, Guid login)
    {
        (App, Child, Mother, Parent) = (app, child, mother, Actors.Parent(app.School.Id, login));
        Codes = new(app.Database, app.Services.GetRequiredService<IPassKeys>(), new SignInBrakes(app.Database, Time), Time);
        Releases = new(app.Database, Codes, app.Services.GetRequiredService<ReleaseNews>(), Time);
        Own = new(app.Database, app.Services.GetRequiredService<IPassKeys>(), Time);
    }

    public static DateOnly Today { get; } = new(2026, 11, 22);

    public TestApp App { get; }

    public Student Child { get; }

    public Guardian Mother { get; }

    public Actor Parent { get; }

    public Actor Clerk => Actors.Clerk(App.School.Id);

    public Actor Guard { get; private init; } = Actor.Nobody;

    /// <summary>Noon in Dhaka.</summary>
    public StoppedClock Time { get; } = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    public ReleaseCodeService Codes { get; }

    public ReleaseService Releases { get; }

    public OwnPickUpQueries Own { get; }

    public CollectorService Collectors => App.Services.GetRequiredService<CollectorService>();

    public ReleaseQueries Queries => App.Services.GetRequiredService<ReleaseQueries>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<PickUpSchool> OpenAsync(TestApp app)
    {
        var login = await app.AddUserAsync($"{Guid.NewGuid():N}@school.example", Role.Parent, app.School.Id);
        var guard = await app.AddUserAsync($"{Guid.NewGuid():N}@school.example", Role.Security, app.School.Id);
        var child = await app.School.AdmitAsync("Zaynab");
        var mother = new Guardian(app.School.Id, new GuardianDetails("Amina", Phone: "+8801712345671", Email: "amina@school.example"));
        mother.LinkLogin(login);
        await app.School.AddAsync(mother, new Guardianship(app.School.Id, child.Id, mother.Id, Relationship.Mother, 1, true));
        return new PickUpSchool(app, child, mother, login) { Guard = Actors.In(app.School.Id, Role.Security, guard) };
    }

    public ReleaseOrder ToMother() => Order(CollectedBy.Guardian, Mother.Id);

    public ReleaseOrder Order(CollectedBy kind, Guid id, string? code = null) => new(Guid.CreateVersion7(), Child.Id, kind, id, code, "Fever", NotesRead: false);

    public Task<Checked<Guid>> ReleaseAsync(ReleaseOrder order, Actor? by = null) => Releases.ReleaseAsync(by ?? Guard, order, Ct);

    /// <summary>Names a driver for today and gives the digits as the mother's phone shows them.</summary>
    public async Task<string> NameDriverAsync()
    {
        var named = await Codes.NameAsync(Parent, Child.Id, new CollectorDetails("Karim", "Driver"), Ct);
        Assert.False(named.IsRefused);
        return (await Own.ListAsync(Parent, Ct)).Single().Codes.Single(code => code.Id == named.Value).Digits!;
    }

    public async Task<List<Release>> StoredAsync()
    {
        await using var db = await App.Database.OpenAsync(Actor.System(), Ct);
        return await db.Releases.AsNoTracking().Where(row => row.StudentId == Child.Id).OrderBy(row => row.ReleasedAt).ToListAsync(Ct);
    }
}
