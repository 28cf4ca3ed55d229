using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access.Blocks;
using SmartAcademy.Data.Access.Lockdowns;
using SmartAcademy.Data.Access.Rules;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Data.Students;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Access;
using SmartAcademy.Domain.Access.Blocks;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Domain.Access.Rules;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;
using SmartAcademy.Domain.Schools;
using SmartAcademy.Domain.Students;
using SmartAcademy.Domain.Visitors;

namespace SmartAcademy.E2E.Support;

/// <summary>A school of a journey's own with one gate, so that neither the demo's rules nor the hour of the day have a say.</summary>
internal sealed class GateSchool
{
    private static int made;

    private readonly Portal portal;
    private readonly School school;
    private readonly SchoolClass schoolClass;

    private GateSchool(Portal portal, School school, SchoolClass schoolClass, ReaderDevice device) =>
        (this.portal, this.school, this.schoolClass, Device) = (portal, school, schoolClass, device);

    public ReaderDevice Device { get; }

    public Guid Id => school.Id;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateOnly Today => SchoolClock.For(TimeProvider.System, null).Today;

    public static async Task<GateSchool> MakeAsync(Portal portal)
    {
        var number = Interlocked.Increment(ref made);
        var school = new School($"Gate School {number}", $"GATE{number}");
        var year = AcademicYear.Open(school.Id, "2026", new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)).Value;
        year.MakeCurrent();
        var schoolClass = new SchoolClass(school.Id, year.Id, "Seven", "B");
        var point = new AccessPoint(school.Id, "Main gate", null, AccessPointDirection.Entry);
        var device = new ReaderDevice(school.Id, "Guard's phone", point.Id);
        await AddAsync(portal, school, year, schoolClass, point);
        await AddAsync(portal, device);
        return new GateSchool(portal, school, schoolClass, device);
    }

    /// <summary>The codes of as many new students' cards; a change may spoil their passes.</summary>
    public async Task<List<string>> IssueAsync(int count, string name, DateOnly? expires = null, Action<Pass>? change = null)
    {
        var keys = portal.Services.GetRequiredService<IPassKeys>();
        var signer = await portal.Services.GetRequiredService<PassSigners>().OfAsync(Id, Ct);
        var codes = new List<string>();
        var rows = new List<object>();
        for (var i = 0; i < count; i++)
        {
            var student = Student.Admit(
                Id, $"E{Guid.NewGuid():N}"[..20], new StudentDetails { FirstName = name, LastName = $"{i + 1}", NameBangla = "আয়েশা সিদ্দিকা", ClassId = schoolClass.Id },
                new DateOnly(2026, 1, 5), new DateTimeOffset(2026, 1, 5, 3, 0, 0, TimeSpan.Zero));
            var order = new PassOrder(Id, student.Id, $"G{Guid.NewGuid():N}"[..16].ToUpperInvariant(), PassType.Standard, expires ?? Today.AddDays(30), null);
            var pass = Pass.Issue(order, Today.AddDays(-60)).Value;
            var secret = pass.Seal(keys);
            change?.Invoke(pass);
            rows.AddRange([student, pass]);
            codes.Add(signer.Sign(SignedPass.Of(pass, secret, $"{name} {i + 1}", "Seven B")).Text);
        }

        await AddAsync(portal, [.. rows]);
        return codes;
    }

    /// <summary>The code of the badge of somebody who is inside and visits a teacher.</summary>
    public async Task<string> ReceiveAsync(string visitor, string teacher)
    {
        var now = TimeProvider.System.GetUtcNow();
        var host = AcademyUser.Invite(Id, teacher, null);
        var pass = Pass.Issue(new PassOrder(Id, null, $"V{Guid.NewGuid():N}"[..16].ToUpperInvariant(), PassType.Visitor, Today, null), Today).Value;
        var secret = pass.Seal(portal.Services.GetRequiredService<IPassKeys>());
        var details = new VisitDetails { Name = visitor, Purpose = "Talk", HostId = host.Id, ExpectedAt = now, LeavesBy = now.AddHours(2) };
        var visit = Visit.Plan(Id, details, null, now);
        visit.Arrive(isWatched: false, null, now);
        visit.TakePass(pass.Id);
        await AddAsync(portal, host, pass, visit);
        var signer = await portal.Services.GetRequiredService<PassSigners>().OfAsync(Id, Ct);
        return signer.Sign(SignedPass.Of(pass, secret, visitor, "")).Text;
    }

    /// <summary>What the office decides of a student, for today and until further notice.</summary>
    public async Task BlockAsync(string name, BlockWish wish) => Assert.Empty(
        (await portal.Services.GetRequiredService<BlockService>().ImposeAsync(Actor.System(Id), await StudentAsync(name), wish, Ct)).Refusals);

    public async Task GiveFaceAsync(string name, byte[] portrait)
    {
        await using var picture = new MemoryStream(portrait);
        Assert.False((await portal.Services.GetRequiredService<StudentPhotos>().SetAsync(Actor.System(Id), await StudentAsync(name), picture, Ct)).IsRefused);
    }

    public async Task SwitchOnAsync(Func<GateRules, GateRules> rules)
    {
        var service = portal.Services.GetRequiredService<GateRuleService>();
        Assert.Empty((await service.PrepareAsync(Actor.System(Id), 0, rules, Ct)).Refusals);
        Assert.False((await service.SwitchOnAsync(Actor.System(Id), 2, Ct)).IsRefused);
    }

    public async Task CloseAsync(string message, LockdownExits exits) =>
        Assert.False((await portal.Services.GetRequiredService<LockdownService>().BeginAsync(Actor.System(Id), message, exits, Ct)).IsRefused);

    /// <summary>The code with one letter of its signature exchanged.</summary>
    public static string Forge(string code) => code[..^9] + (code[^9] == '7' ? '8' : '7') + code[^8..];

    /// <summary>What the portal has written down at the gate of this school.</summary>
    public Task<List<AccessLog>> LogsAsync() =>
        portal.ReadAsync((db, ct) => db.AccessLogs.AsNoTracking().Where(log => log.SchoolId == Id).ToListAsync(ct));

    private Task<Guid> StudentAsync(string name) =>
        portal.ReadAsync((db, ct) => db.Students.Where(row => row.SchoolId == Id && row.FirstName == name).Select(row => row.Id).FirstAsync(ct));

    private static async Task AddAsync(Portal portal, params object[] rows)
    {
        var contexts = portal.Services.GetRequiredService<IDbContextFactory<AcademyDbContext>>();
        await using var db = await contexts.OpenAsync(Actor.System(), Ct);
        db.AddRange(rows);
        await db.SaveChangesAsync(Ct);
    }
}
