using Microsoft.AspNetCore.Authorization;
using SmartAcademy.Data.Users.Roles;

namespace SmartAcademy.Web.Hosting;

/// <summary>Asks the book of roles at every request and every event of a circuit, so that a changed role counts at once.</summary>
internal sealed class PermissionGate(RoleBook roles) : AuthorizationHandler<NeededPermission>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, NeededPermission requirement)
    {
        var actor = roles.ActorOf(context.User);
        if (requirement.AnyOf.Any(actor.May))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
