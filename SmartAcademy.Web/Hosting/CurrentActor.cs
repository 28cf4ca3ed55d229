using Microsoft.AspNetCore.Components.Authorization;
using SmartAcademy.Data.Users.Roles;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Hosting;

/// <summary>The actor of the page or circuit at hand.</summary>
internal sealed class CurrentActor(
    AuthenticationStateProvider authentication, RoleBook roles, IHttpContextAccessor http, CircuitOrigin circuit)
{
    public async ValueTask<Actor> GetAsync() => roles.ActorOf((await authentication.GetAuthenticationStateAsync()).User) with
    {
        Origin = circuit.Origin ?? http.HttpContext?.Origin(),
    };
}
