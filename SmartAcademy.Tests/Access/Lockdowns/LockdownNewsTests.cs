using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Access.Lockdowns;
using SmartAcademy.Domain.Access.Lockdowns;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Access;

namespace SmartAcademy.Tests.Access.Lockdowns;

public sealed class LockdownNewsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Open_pages_of_every_instance_hear_that_a_lockdown_began()
    {
        using var otherInstance = app.WithWebHostBuilder(_ => { });
        var heard = new[] { app.Services, otherInstance.Services }.Select(Heard).ToList();

        await app.Services.GetRequiredService<LockdownService>()
            .BeginAsync(Actors.Admin(app.OtherSchool.Id), "Now", LockdownExits.Allow, TestContext.Current.CancellationToken);

        await Task.WhenAll(heard).WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
    }

    /// <summary>Also a listener that begins to listen only now tells its pages to look again.</summary>
    private Task Heard(IServiceProvider instance)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        instance.GetRequiredService<GateNews>().Subscribe(school =>
        {
            if (school is null || school == app.OtherSchool.Id)
            {
                heard.TrySetResult();
            }
        });
        return heard.Task;
    }
}
