using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Data.Work;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Users;
using SmartAcademy.Domain.Work;

namespace SmartAcademy.Tests.Passes;

/// <summary>The desk that does a school's long work, and an office clerk who may ask for it.</summary>
internal sealed class WorkHouse(PassSchool school, IWorkRunner runner)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public WorkDesk Desk { get; } = new(
        school.Database, [runner], new ActorDirectory(school.Database, new RoleBook(school.Database)), TimeProvider.System, NullLogger<WorkDesk>.Instance);

    public WorkService Service { get; } = new(school.Database, [runner], new QuietBell(), TimeProvider.System);

    /// <summary>A clerk with a login, since the desk looks up who asked.</summary>
    public async Task<Actor> HireAsync(string role = Role.Staff)
    {
        var user = new AcademyUser { SchoolId = school.School.Id, UserName = Guid.NewGuid().ToString("N"), DisplayName = role };
        await school.SaveAsync(user);
        await using var db = await school.Database.OpenAsync(Actor.System(), Ct);
        var known = await db.Roles.SingleAsync(row => row.Name == role, Ct);
        db.UserRoles.Add(new() { UserId = user.Id, RoleId = known.Id });
        await db.SaveChangesAsync(Ct);
        return school.As(role, user.Id);
    }

    public async Task<WorkOrder> DoAsync(Actor clerk, object input)
    {
        var started = await Service.StartAsync(clerk, runner.Kind, input, Ct);
        await Desk.WorkAsync(started.Value, Ct);
        return await FindAsync(started.Value);
    }

    public async Task<WorkOrder> FindAsync(Guid orderId)
    {
        await using var db = await school.Database.OpenAsync(Actor.System(), Ct);
        return await db.WorkOrders.AsNoTracking().SingleAsync(order => order.Id == orderId, Ct);
    }

    private sealed class QuietBell : IWorkBell
    {
        public Task RingAsync(Guid orderId, CancellationToken ct) => Task.CompletedTask;
    }
}
