using SmartAcademy.Tests.Support.Postgres;

namespace SmartAcademy.E2E.Support;

/// <summary>Pictures of what the tests look at, for people. With <c>ACADEMY_PICTURES=1</c> they are taken, which costs the run minutes.</summary>
internal static class Pictures
{
    public static bool AreWanted { get; } = Environment.GetEnvironmentVariable("ACADEMY_PICTURES") == "1";

    public static string FileOf(string name) => Path.Combine(Checkout.Root, "artifacts", "screenshots", name + ".png");
}
