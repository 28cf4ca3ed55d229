using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Sessions;
using SmartAcademy.Domain.Users;
using SmartAcademy.Tests.Support;
using SmartAcademy.Web.Hosting;

namespace SmartAcademy.Tests.Sessions;

/// <summary>A person who was switched off is out: at the next request, and on a page that is open.</summary>
public sealed class DisabledUserTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    [Trait("Attack", "7")]
    public async Task The_next_request_of_a_disabled_user_leads_to_the_sign_in_page()
    {
        var (id, login) = await app.PersonAsync(Role.Security);
        var browser = await app.SignedInAsAsync(login, TestApp.Password);
        Assert.True(await browser.IsSignedInAsync());

        await SwitchOffAsync(id);

        Assert.False(await browser.IsSignedInAsync());
        Assert.All(await app.SessionsAsync(id), session => Assert.Equal(SessionEnd.Disabled, session.EndedBecause));
    }

    [Fact]
    [Trait("Attack", "7")]
    public async Task An_open_page_of_a_disabled_user_belongs_to_nobody_after_its_next_check()
    {
        var (id, login) = await app.PersonAsync(Role.Security);
        await app.SignedInAsAsync(login, TestApp.Password);
        await using var quick = app.WithWebHostBuilder(builder => builder.UseSetting("Sessions:CircuitCheckSeconds", "1"));
        await using var circuit = quick.Services.CreateAsyncScope();
        var state = circuit.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        ((IHostEnvironmentAuthenticationStateProvider)state).SetAuthenticationState(
            Task.FromResult(new AuthenticationState(await PrincipalAsync(id))));
        var current = circuit.ServiceProvider.GetRequiredService<CurrentActor>();
        Assert.Equal(id, (await current.GetAsync()).UserId);
        var changed = new TaskCompletionSource();
        state.AuthenticationStateChanged += _ => changed.TrySetResult();

        await SwitchOffAsync(id);
        await changed.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Null((await current.GetAsync()).UserId);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    public void An_open_page_cannot_be_left_unchecked_for_longer_than_a_minute(string seconds)
    {
        using var wrong = app.WithWebHostBuilder(builder => builder.UseSetting("Sessions:CircuitCheckSeconds", seconds));

        Assert.ThrowsAny<Exception>(() => wrong.Services);
    }

    private async Task<ClaimsPrincipal> PrincipalAsync(Guid userId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AcademyUser>>();
        var principals = scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AcademyUser>>();
        var principal = await principals.CreateAsync((await users.FindByIdAsync(userId.ToString()))!);
        var session = Assert.Single(await app.SessionsAsync(userId));
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(AcademyClaims.Session, session.Id.ToString()));
        return principal;
    }

    private async Task SwitchOffAsync(Guid userId)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AcademyUser>>();
        var user = (await users.FindByIdAsync(userId.ToString()))!;
        user.IsActive = false;
        Assert.True((await users.UpdateAsync(user)).Succeeded);
    }
}
