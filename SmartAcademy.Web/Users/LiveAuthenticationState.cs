using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SmartAcademy.Data.Sessions;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Sessions;

namespace SmartAcademy.Web.Users;

/// <summary>Ends an open circuit within a minute when its user was disabled, signed out everywhere or got another role.</summary>
internal sealed class LiveAuthenticationState(
    ILoggerFactory logs, IServiceScopeFactory scopes, RoleBook roles, LiveSessions sessions, IOptions<IdentityOptions> options, IOptions<LiveSessionOptions> settings)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(settings.Value.CircuitCheckSeconds);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        var actor = roles.ActorOf(authenticationState.User);
        if (actor is not { UserId: { } userId, SessionId: { } sessionId } || !await sessions.IsLiveAsync(sessionId, userId, cancellationToken))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AcademyUser>>();
        var user = await users.GetUserAsync(authenticationState.User);
        var stamp = authenticationState.User.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        return user is { IsActive: true } && stamp == await users.GetSecurityStampAsync(user);
    }
}
