using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Visitors;
using SmartAcademy.Tests.Passes;
using SmartAcademy.Tests.Support;

namespace SmartAcademy.Tests.Visitors;

/// <summary>The visitors' desk of a school whose portal sends messages, with a host and a guard of a test's own, at noon of a fixed day.</summary>
internal sealed class VisitHouse
{
    private readonly MailingApp house;

    private VisitHouse(MailingApp house, TestSchool school, Guid guardId, Guid hostId, string hostMail)
    {
        (this.house, School, HostId, HostMail) = (house, school, hostId, hostMail);
        Guard = Actors.In(school.Id, Role.Security, guardId);
        Visits = new VisitService(house.App.Database, Keys, house.Services.GetRequiredService<FileService>(), News, Clock);
    }

    public TestSchool School { get; }

    public Actor Guard { get; }

    public Guid HostId { get; }

    public string HostMail { get; }

    public StoppedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 6, 0, 0, TimeSpan.Zero));

    public VisitService Visits { get; }

    public VisitNews News => house.Services.GetRequiredService<VisitNews>();

    /// <summary>With all that a message must not carry; leaves at two.</summary>
    public VisitDetails Caller => new()
    {
        Name = $"Caller {Letters()}",
        Phone = "01712-345601",
        IdNumber = "1234567890",
        Company = "Karim Electric",
        HostId = HostId,
        Purpose = "About the fever of Zaynab",
        ExpectedAt = Clock.GetUtcNow(),
        LeavesBy = Clock.GetUtcNow().AddHours(2),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IPassKeys Keys => house.Services.GetRequiredService<IPassKeys>();

    public static async Task<VisitHouse> OpenAsync(MailingApp house, TestSchool? of = null)
    {
        var school = of ?? house.App.School;
        var hostMail = $"{Letters()}@school.example";
        var host = await house.App.AddUserAsync(hostMail, Role.Teacher, school.Id);
        var guard = await house.App.AddUserAsync($"{Letters()}@school.example", Role.Security, school.Id);
        return new VisitHouse(house, school, guard, host, hostMail);
    }

    public async Task<Guid> PlanAsync(VisitDetails details, bool isHere = true, Actor? by = null)
    {
        var visit = await Visits.PlanAsync(by ?? Guard, details, isHere, Ct);
        Assert.False(visit.IsRefused);
        return visit.Value;
    }

    public async Task<Pass?> PassOfAsync(Guid visitId)
    {
        await using var db = await house.App.Database.OpenAsync(Actor.System(), Ct);
        var passId = await db.Visits.Where(visit => visit.Id == visitId).Select(visit => visit.PassId).SingleAsync(Ct);
        return await db.Passes.AsNoTracking().FirstOrDefaultAsync(pass => pass.Id == passId, Ct);
    }

    /// <summary>What stands in the QR code of a badge, for a gate.</summary>
    public async Task<byte[]> BadgeAsync(Guid visitId) => (await PassOfAsync(visitId))!.Unseal(Keys).Value.Hash();

    public async Task ChangeUserAsync(Guid userId, Action<Data.Users.AcademyUser> change)
    {
        await using var db = await house.App.Database.OpenAsync(Actor.System(), Ct);
        change(await db.Users.SingleAsync(user => user.Id == userId, Ct));
        await db.SaveChangesAsync(Ct);
    }

    /// <summary>How many messages were laid out for a person.</summary>
    public async Task<int> MessagesAsync(Guid? userId, string kind)
    {
        await using var db = await house.App.Database.OpenAsync(Actor.System(), Ct);
        return await db.OutgoingMessages.CountAsync(message => message.UserId == userId && message.Kind == kind, Ct);
    }

    /// <summary>Sends what waits, unless the portal is doing so already.</summary>
    public Task SendAsync() => house.Services.GetRequiredService<MessageDispatch>().SendDueAsync(Ct);

    /// <summary>No two are called the same.</summary>
    public static string Letters() => string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter).Append('x'));
}
