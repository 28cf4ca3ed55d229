using System.Reflection;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Architecture;

public sealed class ServiceTests
{
    /// <summary>Ports to the outside world, and the seams by which a lower floor is served by a higher one.</summary>
    private static readonly HashSet<string> AllowedInterfaces =
        ["IFileStore", "IPassKeys", "IKeyRing", "IWorkRunner", "IWorkBell", "IOwnedBySchool", "ISoftDeleted", "ILoginOwner", "IEmailSender", "ISmsSender", "IWebhookSender"];

    private static readonly Type[] Types = [.. typeof(Actor).Assembly.GetTypes(), .. typeof(AcademyDbContext).Assembly.GetTypes()];

    public static TheoryData<string> Services => [.. Types.Where(IsService).Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_method_takes_the_actor_and_a_cancellation_token(string service)
    {
        var type = Types.Single(type => type.FullName == service);
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName);

        Assert.All(methods, method =>
        {
            var parameters = method.GetParameters().Select(parameter => parameter.ParameterType).ToArray();
            Assert.Contains(parameters, parameter => typeof(Actor).IsAssignableFrom(parameter) || parameter.Name.EndsWith("Actor", StringComparison.Ordinal));
            Assert.Contains(typeof(CancellationToken), parameters);
        });
    }

    [Fact]
    public void Only_ports_and_seams_are_interfaces() =>
        Assert.Empty(Types.Where(type => type.IsInterface && !AllowedInterfaces.Contains(type.Name)).Select(type => type.FullName));

    [Fact]
    public void No_type_has_an_empty_name()
    {
        string[] banned = ["Helper", "Helpers", "Utils", "Manager", "Common"];

        Assert.Empty(Types.Where(type => banned.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName));
    }

    private static bool IsService(Type type) =>
        type is { IsClass: true, IsNested: false } && type.Namespace?.StartsWith("SmartAcademy.Data", StringComparison.Ordinal) == true
        && (type.Name.EndsWith("Service", StringComparison.Ordinal) || type.Name.EndsWith("Queries", StringComparison.Ordinal));
}
