using System.Reflection;
using SmartAcademy.Data.Kernel;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Tests.Architecture;

public sealed class FloorTests
{
    private static readonly Assembly Domain = typeof(Actor).Assembly;
    private static readonly Assembly Data = typeof(AcademyDbContext).Assembly;

    [Fact]
    public void The_domain_references_only_the_base_class_library()
    {
        var foreign = Domain.GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name != "netstandard" && !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Fact]
    public void The_data_floor_does_not_know_the_web_floor() =>
        Assert.DoesNotContain(Data.GetReferencedAssemblies(), assembly => assembly.Name == "SmartAcademy.Web");

    [Fact]
    public void The_kernel_of_the_domain_knows_no_feature() =>
        Assert.Empty(Sources.LinesWith("SmartAcademy.Domain/Kernel", "using SmartAcademy.Domain.", ".cs"));

    [Fact]
    public void Pages_and_endpoints_do_not_touch_the_database_context()
    {
        string[] words = ["AcademyDbContext", "IDbContextFactory", "Microsoft.EntityFrameworkCore"];
        var places = words.SelectMany(word => Sources.LinesWith("SmartAcademy.Web", word, ".razor", "Endpoints.cs", "Page.razor.cs"));

        Assert.Empty(places);
    }

    [Fact]
    public void Time_comes_from_the_time_provider_and_nowhere_else()
    {
        string[] folders = ["SmartAcademy.Domain", "SmartAcademy.Data", "SmartAcademy.Web"];
        string[] words = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "DateTime.Today"];
        var places = from folder in folders from word in words from place in Sources.LinesWith(folder, word, ".cs", ".razor") select place;

        Assert.Empty(places);
    }

    [Fact]
    public void No_file_is_longer_than_two_hundred_and_fifty_lines()
    {
        string[] folders = ["SmartAcademy.Domain", "SmartAcademy.Data", "SmartAcademy.Web"];
        var long_files = folders.SelectMany(folder => Sources.Of(folder, ".cs", ".razor"))
            .Where(file => File.ReadLines(file).Count() > 250);

        Assert.Empty(long_files);
    }
}
