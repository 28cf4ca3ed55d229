using Microsoft.AspNetCore.Components.Authorization;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Web.Hosting;

/// <summary>The actor of the page or circuit at hand.</summary>
internal sealed class CurrentActor(AuthenticationStateProvider authentication, IHttpContextAccessor http, CircuitOrigin circuit)
{
    public async ValueTask<Actor> GetAsync() =>
        (await authentication.GetAuthenticationStateAsync()).User.ToActor() with { Origin = circuit.Origin ?? http.HttpContext?.Origin() };
}
