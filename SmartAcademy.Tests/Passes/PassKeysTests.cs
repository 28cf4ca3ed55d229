using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Web.Passes.Keys;

namespace SmartAcademy.Tests.Passes;

public sealed class PassKeysTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string folder = Path.Combine(Directory.CreateTempSubdirectory("keys-").FullName, "keys");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);

    [Fact]
    public void Keys_of_the_settings_are_used_the_newest_for_new_passes()
    {
        var keys = Open(new PassKeyOptions { Keys = { [1] = Key(1), [2] = Key(2) } });
        Assert.Equal(2, keys.CurrentVersion);
        Assert.Equal(1, keys.Find(1)![0]);
        Assert.Null(keys.Find(3));
        Assert.Equal(1, Open(new PassKeyOptions { Keys = { [1] = Key(1), [2] = Key(2) }, CurrentKey = 1 }).CurrentVersion);
    }

    [Theory]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    [InlineData("")]
    public void A_bad_key_is_refused_by_the_name_of_its_setting(string base64)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Open(new PassKeyOptions { Keys = { [3] = base64 } }));
        Assert.Contains("Passes:Keys:3", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_current_key_that_is_not_set_is_named()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Open(new PassKeyOptions { Keys = { [1] = Key(1) }, CurrentKey = 4 }));
        Assert.Contains("Passes:Keys:4", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_portal_with_its_own_database_makes_a_key_that_only_it_can_read_and_keeps_it()
    {
        var first = Open(new PassKeyOptions { KeyFolder = folder });
        var second = Open(new PassKeyOptions { KeyFolder = folder });
        Assert.Equal(first.Find(1), second.Find(1));
        Assert.Equal(PassToken.ShortestKey, first.Find(1)!.Length);
        Assert.Equal(OwnerOnly, new FileInfo(Path.Combine(folder, "passes.json")).UnixFileMode);
        Assert.Single(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Portals_that_start_at_once_get_the_same_key()
    {
        for (var start = 0; start < 5; start++)
        {
            var place = Path.Combine(folder, $"{start}");
            using var together = new Barrier(8);
            var rings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait(TestContext.Current.CancellationToken);
                    return Open(new PassKeyOptions { KeyFolder = place });
                },
                TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
            Assert.Single(rings.Select(ring => Convert.ToHexString(ring.Find(1)!)).Distinct());
            Assert.Single(Directory.GetFiles(place));
        }
    }

    [Fact]
    public void On_another_servers_database_a_missing_key_stops_the_start_unless_a_folder_is_named()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Open(new PassKeyOptions(), "Host=db"));
        Assert.Contains("Passes:Keys:1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Passes:KeyFolder", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, Open(new PassKeyOptions { KeyFolder = folder }, "Host=db").CurrentVersion);
    }

    private static IPassKeys Open(PassKeyOptions options, string? database = null) => PassKeySetup.Open(
        options,
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Academy", database)]).Build(),
        new Production());

    private static string Key(byte fill) => Convert.ToBase64String([.. Enumerable.Repeat(fill, 32)]);

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "SmartAcademy";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
