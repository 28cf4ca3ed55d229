using Microsoft.AspNetCore.Authorization;

namespace SmartAcademy.Web.Hosting;

/// <summary>Lets in whoever holds any of these.</summary>
internal sealed record NeededPermission(IReadOnlyList<string> AnyOf) : IAuthorizationRequirement;
