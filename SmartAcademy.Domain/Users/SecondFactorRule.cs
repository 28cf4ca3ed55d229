using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Users;

/// <summary>Who must show a second factor before the first page: heads, and whoever moves money.</summary>
public static class SecondFactorRule
{
    private static readonly string[] MovesMoney = ["fees:write", "fees:approve", "payments:write", "payments:approve"];

    public static bool Binds(Actor actor) => actor.Is(Role.SuperAdmin) || actor.Is(Role.SchoolAdmin) || MovesMoney.Any(actor.May);
}
